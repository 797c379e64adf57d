package org.anamnesis.system;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/** How the house is built. A rule about a package that does not exist would guard nothing: that is the first rule. */
@AnalyzeClasses(packages = "org.anamnesis", importOptions = {ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.NotTheseTests.class})
class ArchitectureTest {

    private static final String ROOT = "org.anamnesis.";
    static final String AXON = "org.axonframework";
    private static final List<String> CONTEXTS = List.of("patient", "responsibleperson", "checkup", "observation",
            "practitioner", "tenant", "scheduling", "billing", "reminder", "prescription");
    private static final List<String> NAMED = List.of("api", "plumbing", "command", "records", "audit", "reporting",
            "standalone",
            "command.patient", "command.responsibleperson", "command.checkup", "command.observation",
            "command.practitioner", "command.tenant", "command.scheduling", "command.billing", "command.reminder",
            "command.prescription", "command.web", "command.safety", "api.patient.command", "api.patient.event");
    private static final List<String> FORBIDDEN = List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto",
            "Command", "Event");

    /** What every app may use of Axon: annotations, messages, gateways and the failures it tells apart. */
    private static final Set<String> AXON_VOCABULARY = Set.of("config.ProcessingGroup", "eventhandling.EventHandler",
            "eventhandling.ResetHandler", "eventhandling.DisallowReplay", "eventhandling.SequenceNumber",
            "eventhandling.Timestamp", "messaging.annotation.MetaDataValue", "queryhandling.QueryHandler",
            "commandhandling.CommandHandler", "modelling.command.AggregateIdentifier",
            "modelling.command.TargetAggregateIdentifier", "modelling.command.CommandHandlerInterceptor",
            "modelling.command.CreationPolicy", "modelling.command.AggregateCreationPolicy",
            "modelling.command.AggregateLifecycle", "eventsourcing.EventSourcingHandler", "spring.stereotype.Aggregate",
            "serialization.Revision", "eventhandling.EventMessage", "eventhandling.DomainEventMessage",
            "commandhandling.CommandMessage", "commandhandling.GenericCommandMessage", "messaging.Message",
            "messaging.MetaData", "messaging.InterceptorChain", "commandhandling.gateway.CommandGateway",
            "queryhandling.QueryGateway", "modelling.command.AggregateNotFoundException",
            "modelling.command.AggregateStreamCreationException", "modelling.command.ConcurrencyException",
            "eventsourcing.eventstore.EventStoreException", "common.AxonTransientException");
    /** What a room may use beyond that, since it is where it is wired. */
    private static final Map<String, Set<String>> AXON_WIRING = Map.of(
            "command.decision", Set.of("commandhandling.CommandBus", "commandhandling.SimpleCommandBus",
                    "common.Registration", "common.caching.Cache", "common.transaction.TransactionManager",
                    "config.Configurer", "config.ConfigurerModule", "config.EventProcessingConfigurer",
                    "config.Configuration", "eventhandling.PropagatingErrorHandler",
                    "eventhandling.ListenerInvocationErrorHandler",
                    "eventhandling.AnnotationEventHandlerAdapter", "eventhandling.TrackedEventMessage",
                    "eventhandling.TrackingToken", "messaging.MessageDispatchInterceptor",
                    "messaging.MessageHandlerInterceptor", "messaging.StreamableMessageSource",
                    "messaging.annotation.HandlerEnhancerDefinition", "messaging.annotation.ParameterResolver",
                    "messaging.annotation.ParameterResolverFactory", "messaging.correlation.CorrelationDataProvider",
                    "messaging.interceptors.CorrelationDataInterceptor",
                    "messaging.unitofwork.UnitOfWork", "modelling.command.CommandTargetResolver",
                    "modelling.command.VersionedAggregateIdentifier", "common.stream.BlockingStream"),
            "command.web", Set.of("modelling.command.CommandTargetResolver",
                    "modelling.command.VersionedAggregateIdentifier"),
            "command.safety.trial", Set.of("messaging.annotation.ParameterResolverFactory",
                    "eventhandling.TrackedEventMessage", "messaging.StreamableMessageSource"),
            "audit.trail", Set.of("serialization.RevisionResolver"),
            "audit", Set.of("springboot.autoconfig.JpaAutoConfiguration",
                    "springboot.autoconfig.JpaEventStoreAutoConfiguration"),
            "records", Set.of("springboot.autoconfig.JpaAutoConfiguration",
                    "springboot.autoconfig.JpaEventStoreAutoConfiguration"),
            "reporting", Set.of("springboot.autoconfig.JpaAutoConfiguration",
                    "springboot.autoconfig.JpaEventStoreAutoConfiguration", "common.jdbc.ConnectionProvider",
                    "eventhandling.tokenstore.TokenStore", "eventhandling.tokenstore.jdbc.JdbcTokenStore",
                    "eventhandling.tokenstore.jdbc.TokenSchema", "serialization.Serializer"));

    @ArchTest
    static void every_package_a_rule_names_exists(JavaClasses house) {
        assertThat(NAMED).allSatisfy(name -> assertThat(house.containPackage(ROOT + name)).as(name).isTrue());
    }

    @ArchTest
    static final ArchRule nothing_stands_in_the_root = noClasses().should().resideInAPackage("org.anamnesis")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_contract_depends_on_next_to_nothing = classes().that().resideInAPackage(ROOT + "api..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(ROOT + "api..", "java..", "org.jspecify..",
                    "com.fasterxml.jackson.annotation..", "org.axonframework.modelling..",
                    "org.axonframework.serialization..", "jakarta.validation..");

    @ArchTest
    static final ArchRule the_contract_holds_records_enums_and_interfaces = classes().that()
            .resideInAPackage(ROOT + "api..").and().areNotAnonymousClasses()
            .and().haveSimpleNameNotEndingWith("package-info")
            .should().beRecords().orShould().beEnums().orShould().beInterfaces();

    @ArchTest
    static final ArchRule query_apps_send_no_commands = noClasses().that()
            .resideInAnyPackage(ROOT + "records..", ROOT + "audit..", ROOT + "reporting..").should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "api..command..").orShould().dependOnClassesThat().areAssignableTo(
                    CommandGateway.class);

    @ArchTest
    static final ArchRule apps_know_nothing_of_each_other = slices()
            .matching(ROOT + "(command|records|audit|reporting)..")
            .should().notDependOnEachOther();

    @ArchTest
    static final ArchRule plumbing_knows_no_app = noClasses().that().resideInAPackage(ROOT + "plumbing..").should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "command..", ROOT + "records..", ROOT + "audit..", ROOT + "reporting..");

    // The contract is not asked: its messages name each other's ids, and nothing in it does anything.
    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("(**)").namingSlices("$1")
            .that(are(DescribedPredicate.describe("outside the contract",
                    slice -> !slice.getDescription().startsWith(ROOT + "api"))))
            .should().beFreeOfCycles();

    @ArchTest
    static void contexts_meet_only_through_the_contract(JavaClasses house) {
        for (String context : CONTEXTS) {
            String[] others = CONTEXTS.stream().filter(other -> !other.equals(context))
                    .map(other -> ROOT + "command." + other + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOT + "command." + context + "..").should().dependOnClassesThat()
                    .resideInAnyPackage(others).check(house);
        }
    }

    @ArchTest
    static final ArchRule the_safety_check_is_pure = noClasses().that().resideInAPackage(ROOT + "command.safety")
            .should().dependOnClassesThat(are(resideInAPackage("java.sql..")
                    .or(resideInAPackage("org.springframework.jdbc..")).or(resideInAPackage("org.axonframework.."))
                    .or(resideInAPackage(ROOT + "command..")
                            .and(DescribedPredicate.not(resideInAPackage(ROOT + "command.safety"))))));

    @ArchTest
    static final ArchRule only_aggregates_apply = noClasses().that().areNotAnnotatedWith(Aggregate.class)
            .and().resideInAPackage(ROOT + "command..").and(are(notPartsOfDeciding()))
            .should().dependOnClassesThat().areAssignableTo(AggregateLifecycle.class);

    @ArchTest
    static final ArchRule nobody_publishes_past_the_aggregates = noClasses().that()
            .resideOutsideOfPackages(ROOT + "plumbing..").should().dependOnClassesThat()
            .areAssignableTo(EventGateway.class).orShould().dependOnClassesThat().areAssignableTo(EventBus.class)
            .orShould().dependOnClassesThat().areAssignableTo(EventStore.class);

    @ArchTest
    static final ArchRule aggregates_are_pure = classes().that().areAnnotatedWith(Aggregate.class).should()
            .notBePublic().andShould().onlyDependOnClassesThat(isPure());

    @ArchTest
    static final ArchRule resources_touch_no_database = noClasses().that().haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(are(resideInAPackage("java.sql..").or(resideInAPackage("org.springframework.jdbc.."))
                    .or(resideInAPackage("org.springframework.data.jpa.."))));

    @ArchTest
    static final ArchRule handlers_of_events_say_whether_they_can_be_replayed = classes()
            .that(handleEvents()).and().areNotAnnotatedWith(DisallowReplay.class)
            .and().resideInAnyPackage(ROOT + "records..", ROOT + "audit..", ROOT + "reporting..")
            .should().beAnnotatedWith(ProcessingGroup.class).andShould(new HaveMethod(ResetHandler.class))
            .allowEmptyShould(true);

    @ArchTest
    static void apps_touch_of_axon_what_decision_25_lists(JavaClasses house) {
        assertThat(AXON_WIRING.keySet()).allSatisfy(
                name -> assertThat(house.containPackage(ROOT + name)).as(name).isTrue());
        assertThat(house.stream().filter(found -> !found.getPackageName().startsWith(ROOT + "plumbing"))
                .flatMap(found -> found.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !allowed(dependency.getOriginClass(), dependency.getTargetClass()))
                .map(dependency -> dependency.getOriginClass().getName() + " uses "
                        + dependency.getTargetClass().getName())
                .distinct()).isEmpty();
    }

    @ArchTest
    static final ArchRule plumbing_meets_axon_in_some_rooms = noClasses().that().resideInAPackage(ROOT + "plumbing..")
            .and().resideOutsideOfPackages(ROOT + "plumbing.axon", ROOT + "plumbing.eventstore",
                    ROOT + "plumbing.processing", ROOT + "plumbing.metadata", ROOT + "plumbing.serialization",
                    ROOT + "plumbing.command", ROOT + "plumbing.problem")
            .should().dependOnClassesThat().resideInAPackage(AXON + "..");

    // The serializer is made to be extended.
    @ArchTest
    static final ArchRule axon_is_extended_in_one_room = classes().that().resideInAPackage("org.anamnesis..").and()
            .resideOutsideOfPackage(ROOT + "plumbing.axon").and().doNotHaveSimpleName("EventSerializer")
            .should(new ExtendNothingOfAxon());

    @ArchTest
    static void no_name_ends_in_what_says_nothing(JavaClasses house) {
        for (String suffix : FORBIDDEN) {
            noClasses().that().areTopLevelClasses().and().areNotInterfaces().should()
                    .haveSimpleNameEndingWith(suffix).check(house);
        }
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses house) {
        assertThat(house.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
    }

    @ArchTest
    static final ArchRule nobody_asks_a_bean_for_what_it_works_with = classes()
            .that(DescribedPredicate.describe("are records", JavaClass::isRecord))
            .should(new KeepToThemselves());

    private static boolean allowed(JavaClass user, JavaClass used) {
        String name = used.getBaseComponentType().getName();
        String type = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return !type.startsWith(AXON) || AXON_VOCABULARY.contains(type.substring(AXON.length() + 1))
                || AXON_WIRING.getOrDefault(user.getPackageName().substring(ROOT.length()), Set.of())
                        .contains(type.substring(AXON.length() + 1));
    }

    private static DescribedPredicate<JavaClass> notPartsOfDeciding() {
        return DescribedPredicate.not(resideInAPackage(ROOT + "command.decision.."));
    }

    private static DescribedPredicate<JavaClass> isPure() {
        return DescribedPredicate.describe("need neither clock, chance, log nor storage",
                needed -> !(needed.isAssignableTo(Clock.class) || needed.isAssignableTo(RandomGenerator.class)
                        || needed.isAssignableTo(Logger.class) || needed.getPackageName().startsWith("java.sql")
                        || needed.getPackageName().startsWith("org.springframework.jdbc")
                        || needed.getPackageName().startsWith("java.io")));
    }

    private static DescribedPredicate<JavaClass> handleEvents() {
        return DescribedPredicate.describe("handle events", found -> found.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(EventHandler.class)));
    }

    /** Tests are no part of the house. */
    static final class NotTheseTests implements ImportOption {

        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }
}
