/** The spans of one block that have ended, by name, three numbers each: seat, first evening, first evening after. */
export type SpanLogs = Map<string, number[]>;
