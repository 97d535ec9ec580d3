/// Many people: what each person's trial says without its prior, and the mean and spread of effects among people.
@NullMarked
package lento.statistics.people;

import org.jspecify.annotations.NullMarked;
