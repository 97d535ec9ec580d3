/// Content with its sentences in every language side by side, how far it was looked at, and how its files are read.
@NullMarked
package lento.app.content;

import org.jspecify.annotations.NullMarked;
