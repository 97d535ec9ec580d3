/// The web application's frame: its door, its pages and words, its start and its end. Subjects bring their own pages.
@NullMarked
package lento.app.web;

import org.jspecify.annotations.NullMarked;
