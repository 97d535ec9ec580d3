package lento.app.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import lento.app.exercise.Exercises;
import lento.app.library.Library;
import lento.app.reading.Reading;
import lento.app.safety.Safety;
import lento.app.safety.SafetyFiles;
import lento.app.safety.SafetyRecords;
import lento.app.safety.keeping.RecordsKept;
import lento.app.scent.DropSize;
import lento.app.scent.OilsByLanguage;
import lento.app.session.Studio;
import lento.app.session.Voices;
import lento.app.store.Store;
import lento.app.web.Assets;
import lento.app.web.DataFolder;
import lento.app.web.Invitations;
import lento.app.web.Pages;
import lento.app.web.Seal;
import lento.app.web.Watchword;
import lento.app.week.FirstWeek;
import lento.practice.Outcome;
import lento.sound.opus.Opus;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running web application.
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String address;

    private final DataFolder.Claim claim;

    private Server(ConfigurableApplicationContext context, String address, DataFolder.Claim claim) {
        this.context = context;
        this.address = address;
        this.claim = claim;
    }

    /// How to serve.
    ///
    /// @param bind the address to listen on: a loopback address
    /// @param port 0 for any free one
    /// @param database the address of a PostgreSQL; empty for SQLite in the data folder
    /// @param environment the environment variables, one of which may hold the master key
    /// @param clock tells by its zone when it is night
    public record Settings(
            String bind,
            int port,
            Path data,
            Optional<String> database,
            Map<String, String> environment,
            Path content,
            Voices voices,
            Opus opus,
            Clock clock) {

        /// With SQLite and the master key in the data folder.
        public Settings(String bind, int port, Path data, Path content, Voices voices, Opus opus, Clock clock) {
            this(bind, port, data, Optional.empty(), Map.of(), content, voices, opus, clock);
        }
    }

    /// Where Spring finds the pages of all subjects.
    @SpringBootApplication(scanBasePackages = "lento.app", proxyBeanMethods = false)
    static class Application {}

    /// Starts, and returns when it answers. Refused if it can't serve so.
    public static Outcome<Server> start(Settings settings) throws IOException {
        // The store is opened before Spring sets up the log, and what its libraries say then is nobody's.
        LoggingSystem.get(Server.class.getClassLoader()).beforeInitialize();
        return loopback(settings.bind())
                .then(bind -> free(bind, settings.port()))
                .then(bind -> {
                    try {
                        return started(settings, bind);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private static Outcome<Server> started(Settings settings, InetAddress bind) throws IOException {
        return DataFolder.open(settings.data()).then(folder -> {
            try {
                var library = Library.open(settings.content());
                var safety = SafetyFiles.open(settings.content());
                return whole(library)
                        .then(found -> safety.then(all -> Shelf.of(settings.content(), found, all)
                                .then(shelf -> claimed(settings, bind, folder, shelf))));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /// Pages ask for all practices again and again, so they are read once.
    private static Outcome<Library> whole(Outcome<Library> library) throws IOException {
        return switch (library) {
            case Outcome.Done<Library>(Library found) -> Outcome.done(found.whole());
            case Outcome.Refused<Library> refused -> refused;
        };
    }

    /// What was opened is closed again if the server does not start.
    private static Outcome<Server> claimed(Settings settings, InetAddress bind, DataFolder folder, Shelf shelf) {
        try {
            return folder.claim().then(claim -> {
                Outcome<Server> server = Outcome.refused("Lento can't start.");
                try {
                    server = kept(settings, folder).then(store -> run(settings, bind, folder, claim, store, shelf));
                    return server;
                } finally {
                    if (server instanceof Outcome.Refused<Server>) {
                        release(claim);
                    }
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Outcome<Store> kept(Settings settings, DataFolder folder) {
        try {
            return Store.open(
                    Store.Settings.of(folder.path(), settings.database(), settings.environment(), settings.clock()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void release(DataFolder.Claim claim) {
        try {
            claim.close();
        } catch (IOException _) {
            // It ends with the process.
            return;
        }
    }

    private static Outcome<Server> run(
            Settings settings, InetAddress bind, DataFolder folder, DataFolder.Claim claim, Store store, Shelf shelf) {
        var random = new SecureRandom();
        byte[] key;
        try {
            key = folder.key(random);
        } catch (IOException e) {
            store.close();
            return Outcome.refused("Lento can't start: " + e.getMessage() + ".");
        }
        var seal = new Seal(key, random);
        var invitations = new Invitations(seal, settings.clock());
        var assets = Assets.ofClassPath();
        ApplicationContextInitializer<GenericApplicationContext> parts = context -> {
            context.registerBean(Clock.class, settings::clock);
            context.registerBean(SecureRandom.class, () -> random);
            context.registerBean(Seal.class, () -> seal);
            context.registerBean(Invitations.class, () -> invitations);
            context.registerBean(Watchword.class, () -> Watchword.of(key));
            context.registerBean(Assets.class, () -> assets);
            context.registerBean(Pages.class, () -> new Pages(assets, settings.clock()));
            context.registerBean(Studio.class, () -> new Studio(shelf.library(), settings.voices()));
            context.registerBean(Safety.class, shelf::safety);
            context.registerBean(Exercises.class, shelf::exercises);
            context.registerBean(OilsByLanguage.class, shelf::oils);
            context.registerBean(DropSize.class, shelf::dropSize);
            context.registerBean(Reading.class, shelf::reading);
            context.registerBean(FirstWeek.class, shelf::firstWeek);
            context.registerBean(SafetyRecords.class, () -> new RecordsKept(store, random));
            context.registerBean(Opus.class, settings::opus);
            // Spring closes it when the context ends.
            context.registerBean(Store.class, () -> store);
        };
        ConfigurableApplicationContext context;
        try {
            context = new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.SERVLET)
                    .initializers(parts)
                    .properties(properties(settings, bind))
                    .logStartupInfo(false)
                    .run();
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var host = bind.getHostAddress().contains(":") ? "[::1]" : bind.getHostAddress();
        return Outcome.done(new Server(context, "http://" + host + ":" + port, claim));
    }

    private static Map<String, Object> properties(Settings settings, InetAddress bind) {
        return Map.of("server.address", bind.getHostAddress(), "server.port", settings.port());
    }

    /// The address that names this server, without a path.
    public String address() {
        return address;
    }

    /// An address that lets a browser in, once.
    public String invitation() {
        return address + context.getBean(Invitations.class).path();
    }

    /// Returns when the server has ended.
    public void await() throws InterruptedException {
        while (context.isActive()) {
            Thread.sleep(500);
        }
    }

    @Override
    public void close() {
        context.close();
        release(claim);
    }

    private static Outcome<InetAddress> loopback(String bind) {
        try {
            var found = InetAddress.getByName(bind);
            return found.isLoopbackAddress()
                    ? Outcome.done(found)
                    : Outcome.refused("Lento listens on this machine only, so --bind takes a loopback address such as"
                            + " 127.0.0.1. You entered " + bind + ".");
        } catch (UnknownHostException _) {
            return Outcome.refused("'" + bind + "' is no address. Leave --bind out, or write 127.0.0.1.");
        }
    }

    private static Outcome<InetAddress> free(InetAddress bind, int port) {
        if (port == 0) {
            return Outcome.done(bind);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
            return Outcome.done(bind);
        } catch (IOException _) {
            return Outcome.refused("Port " + port + " is in use by another program, or not permitted. Choose another:"
                    + " lento serve --port " + (port < 1_024 ? 8_080 : port + 1) + ".");
        }
    }
}
