export function literals(folders?: readonly string[]): Map<string, string[]>;
export function computed(folders?: readonly string[]): Map<string, string[]>;
export function computedLater(folders?: readonly string[]): string[];
export function judge(literal: string): string | undefined;
