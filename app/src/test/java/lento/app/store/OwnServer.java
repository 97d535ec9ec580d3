package lento.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A PostgreSQL of one test, which may crash and come back with its data.
final class OwnServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    OwnServer(Path folder) throws IOException {
        this.data = folder.resolve("postgres");
        this.port = free();
        this.running = started();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                // After a crash it makes sure of every file, which takes long one by one.
                .setServerConfig("recovery_init_sync_method", "syncfs")
                // The lock of a socket would name a process that ended and that nobody has asked how.
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    Path data() {
        return data;
    }

    String address() {
        return "postgresql://postgres:postgres@localhost:" + port + "/postgres";
    }

    /// Ends it as a loss of power would, and waits until all of its processes are gone.
    void crash() throws IOException, InterruptedException {
        var file = data.resolve("postmaster.pid");
        long id = Long.parseLong(Files.readAllLines(file).getFirst());
        var server = ProcessHandle.of(id).orElseThrow();
        var children = server.children().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle child : children) {
            while (child.isAlive() && !zombie(child.pid())) {
                Thread.sleep(5);
            }
        }
        while (server.isAlive() && !zombie(id)) {
            Thread.sleep(5);
        }
        Files.deleteIfExists(file);
        // It lets go of the folder, though there is nothing left to stop.
        running.close();
    }

    /// Stops it as an administrator would.
    void stop() throws IOException {
        running.close();
    }

    /// A process that has ended, though nobody has asked how.
    private static boolean zombie(long id) throws IOException {
        var status = Path.of("/proc/" + id + "/stat");
        return Files.notExists(status) || Files.readString(status).contains(") Z ");
    }

    void restart() throws IOException {
        running = started();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
