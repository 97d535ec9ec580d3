package lento.app;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class RoomRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lento.app", "lento.voice");

    @Test
    void there_are_classes_to_judge() {
        assertThat(CLASSES.that(new InApp())).hasSizeGreaterThan(15);
        assertThat(CLASSES).hasSizeGreaterThan(25);
    }

    @Test
    void the_command_line_is_used_by_no_other_subject() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("lento.app.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lento.app.cli")
                .check(CLASSES);
    }

    @Test
    void the_built_in_voice_is_found_and_never_named() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("lento.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lento.voice..")
                .check(CLASSES);
    }

    @Test
    void subjects_do_not_go_in_circles() {
        slices().matching("lento.app.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_pages_and_the_start_know_the_web_framework() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "lento.app.cli",
                        "lento.app.content",
                        "lento.app.diary",
                        "lento.app.exercise",
                        "lento.app.interchange",
                        "lento.app.library",
                        "lento.app.safety",
                        "lento.app.store..",
                        "lento.app.week")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "gg.jte..", "io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void the_nouns_of_the_diary_are_pure() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("lento.app.diary")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "lento.practice",
                        "lento.app.diary")
                .check(CLASSES);
    }

    /// Data binding is on no class path but that of `serve`.
    @Test
    void exports_are_read_without_data_binding() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("lento.app.interchange", "lento.app.diary", "lento.app.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void the_frame_of_pages_knows_no_subject() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("lento.app.web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lento.app.session",
                        "lento.app.content",
                        "lento.app.exercise..",
                        "lento.app.library",
                        "lento.app.reading",
                        "lento.app.safety..",
                        "lento.app.scent",
                        "lento.app.week",
                        "lento.app.serve",
                        "lento.app.diary..",
                        "lento.app.interchange..",
                        "lento.app.store..",
                        "lento.sound..")
                .check(CLASSES);
    }

    @Test
    void the_store_knows_no_subject_and_keeps_what_it_does_not_understand() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("lento.app.store..")
                .should()
                .dependOnClassesThat(new InApp().and(new InStore().negate()))
                .check(CLASSES);
    }

    @Test
    void only_the_store_knows_databases_and_keys() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("lento.app.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.sqlite..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "com.zaxxer..",
                        "com.google.crypto..",
                        "lento.app.store.sql",
                        "lento.app.store.key",
                        "lento.app.store.disk")
                .check(CLASSES);
    }

    @Test
    void the_steps_of_the_store_do_not_go_in_circles() {
        slices().matching("lento.app.store.(*)..").should().beFreeOfCycles().check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("lento.app.store.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lento.app.store")
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        for (JavaClass found : CLASSES) {
            assertThat(found.getPackage().isAnnotatedWith(NullMarked.class))
                    .as(found.getPackageName())
                    .isTrue();
        }
    }

    private static final class InStore extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        InStore() {
            super("in the store");
        }

        @Override
        public boolean test(JavaClass found) {
            return found.getPackageName().startsWith("lento.app.store");
        }
    }

    private static final class InApp extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        InApp() {
            super("in the application");
        }

        @Override
        public boolean test(JavaClass found) {
            return found.getPackageName().startsWith("lento.app");
        }
    }
}
