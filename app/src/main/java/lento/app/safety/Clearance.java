package lento.app.safety;

import java.util.List;

/// Whether someone may practise as they wish.
public sealed interface Clearance {

    /// The rules that hold; none where nothing stands in the way.
    List<Rule> because();

    /// As wished.
    record Proceed(Wish wish) implements Clearance {
        @Override
        public List<Rule> because() {
            return List.of();
        }
    }

    /// With changes, or with something to mind.
    ///
    /// @param wish as it is practised then
    /// @param because the rules that hold, at least one
    record ProceedWithCare(Wish wish, List<Rule> because) implements Clearance {
        public ProceedWithCare {
            because = List.copyOf(because);
        }
    }

    /// Not without asking someone.
    ///
    /// @param because the rules that hold, at least one
    record AskFirst(List<Rule> because) implements Clearance {
        public AskFirst {
            because = List.copyOf(because);
        }
    }

    /// Help comes first.
    ///
    /// @param because the rules that hold, at least one
    record GetHelpNow(List<Rule> because) implements Clearance {
        public GetHelpNow {
            because = List.copyOf(because);
        }
    }
}
