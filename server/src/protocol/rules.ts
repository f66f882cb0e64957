// The description of all rules.

/** Requests the page with all rules, as Markdown with a heading per rule. */
export const rulesPageRequest = "kestraConfig/rulesPage";
