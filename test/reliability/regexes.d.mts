export function literals(folders?: readonly string[]): Map<string, string[]>;
export function judge(literal: string): string | undefined;
