export declare const leftOut: Readonly<Record<string, string>>;
