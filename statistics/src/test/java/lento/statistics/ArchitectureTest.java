package lento.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What may lean on what within this module.
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lento");

    @Test
    void the_rules_look_at_every_package_of_the_module() {
        assertThat(MODULE).hasSizeGreaterThan(40);
        assertThat(MODULE.stream().map(found -> found.getPackageName()).distinct())
                .containsExactlyInAnyOrder(
                        "lento.statistics",
                        "lento.statistics.numeric",
                        "lento.statistics.meta",
                        "lento.statistics.people",
                        "lento.statistics.trial");
    }

    @Test
    void nothing_of_lento_is_used_but_this_module_and_nothing_else_but_distributions() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.apache.commons.statistics.distribution..",
                        "org.apache.commons.numbers.gamma..",
                        "lento.statistics..")
                .check(MODULE);
    }

    @Test
    void many_studies_know_nothing_of_one_person() {
        classes()
                .that()
                .resideInAPackage("lento.statistics.meta")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("lento.statistics.trial", "lento.statistics.people")
                .check(MODULE);
        slices().matching("lento.statistics.(*)..").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void every_package_is_null_marked() {
        for (var found : MODULE) {
            assertThat(found.getPackage().isAnnotatedWith(NullMarked.class))
                    .as(found.getPackageName())
                    .isTrue();
        }
    }
}
