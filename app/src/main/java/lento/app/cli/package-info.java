/// The command line: what is typed becomes a step of the application, its outcome words or JSON.
@NullMarked
package lento.app.cli;

import org.jspecify.annotations.NullMarked;
