package lento.sound;

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
            .importPackages("lento.sound");

    @Test
    void there_are_classes_to_judge() {
        assertThat(CLASSES).hasSizeGreaterThan(60);
    }

    @Test
    void sound_uses_practice_and_nothing_else_of_lento() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lento.app..", "lento.voice..", "lento.statistics..")
                .check(CLASSES);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("lento.sound.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void soundscapes_know_nothing_of_files() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("lento.sound.scape")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.io..", "java.time..")
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
}
