package lento.practice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What may lean on what within this module.
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lento");

    private static final String[] JAVA = {"java..", "org.jspecify.annotations.."};

    @Test
    void the_rules_look_at_every_package_of_the_module() {
        assertThat(MODULE).hasSizeGreaterThan(60);
        assertThat(MODULE.stream().map(found -> found.getPackageName()).distinct())
                .containsExactlyInAnyOrder(
                        "lento.practice",
                        "lento.practice.text",
                        "lento.practice.check",
                        "lento.practice.setting",
                        "lento.practice.played",
                        "lento.practice.translation",
                        "lento.practice.written");
    }

    @Test
    void nouns_lean_on_java_alone() {
        only("lento.practice", "lento.practice");
    }

    @Test
    void reading_leans_on_the_nouns_and_on_yaml() {
        only("lento.practice.text", "lento.practice", "lento.practice.text", "org.snakeyaml.engine.v2..");
    }

    @Test
    void translating_leans_on_the_nouns() {
        only("lento.practice.translation", "lento.practice", "lento.practice.translation");
    }

    @Test
    void setting_leans_on_the_nouns() {
        only("lento.practice.setting", "lento.practice", "lento.practice.setting");
    }

    @Test
    void checking_leans_on_the_nouns_and_on_setting() {
        only("lento.practice.check", "lento.practice", "lento.practice.check", "lento.practice.setting");
    }

    @Test
    void writing_leans_on_the_nouns() {
        only("lento.practice.written", "lento.practice", "lento.practice.written");
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("lento.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(MODULE.getPackage("lento.practice").getSubpackagesInTree())
                .hasSize(6)
                .allMatch(ArchitectureTest::isNullMarked);
        assertThat(MODULE.getPackage("lento.practice")).matches(ArchitectureTest::isNullMarked);
    }

    private static boolean isNullMarked(JavaPackage found) {
        return found.isAnnotatedWith(NullMarked.class);
    }

    private static void only(String of, String... allowed) {
        var all = new String[allowed.length + JAVA.length];
        System.arraycopy(allowed, 0, all, 0, allowed.length);
        System.arraycopy(JAVA, 0, all, allowed.length, JAVA.length);
        classes()
                .that()
                .resideInAPackage(of)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .allowEmptyShould(false)
                .check(MODULE);
    }
}
