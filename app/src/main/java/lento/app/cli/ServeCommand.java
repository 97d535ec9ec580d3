package lento.app.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import lento.app.serve.Server;
import lento.practice.Outcome;
import org.apache.commons.cli.Option;

/// `lento serve`: the web application, until it is ended.
record ServeCommand(Place place) implements Command {

    private static final int PORT = 8_080;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "Starts the web application on this machine and prints its address.";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Command.option("port", "N", "The port; " + PORT + " if not given, 0 for any free one."),
                Command.option("bind", "ADDRESS", "The loopback address to listen on; 127.0.0.1 if not given."),
                Kept.DATA,
                Kept.DATABASE,
                Command.flag("no-browser", "Do not open a browser."));
    }

    @Override
    public String example() {
        return "lento serve --port 8081";
    }

    @Override
    public Answer answer(Arguments arguments) throws IOException {
        arguments.none();
        double port = arguments.number("port").orElse((double) PORT);
        if (!(port >= 0 && port <= 65_535 && port == Math.rint(port))) {
            throw new Arguments.Mistyped("--port is a whole number from 0 to 65535. You entered "
                    + arguments.text("port").orElse("") + ".");
        }
        var settings = new Server.Settings(
                arguments.text("bind").orElse("127.0.0.1"),
                (int) port,
                Kept.folder(place, arguments),
                arguments.text("database"),
                place.environment(),
                place.content(),
                place.voices(),
                place.opus(),
                Clock.system(ZoneId.systemDefault()));
        return switch (Server.start(settings)) {
            case Outcome.Refused<Server> refused -> new Answer.Refused(refused.problems());
            case Outcome.Done<Server>(Server server) -> serve(server, !arguments.has("no-browser"));
        };
    }

    private Answer serve(Server server, boolean browser) {
        var invitation = server.invitation();
        place.err().println("Lento is open at " + invitation);
        place.err().println("The address works once, for ten minutes. Ctrl-C ends Lento.");
        if (browser && place.terminal()) {
            Browser.open(invitation, System.getProperty("os.name"));
        }
        try {
            server.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new Answer.Done(_ -> {}, "");
    }
}
