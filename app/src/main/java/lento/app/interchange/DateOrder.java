package lento.app.interchange;

/// Whether a date such as 03-04-2021 begins with the day or with the month.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
