// Which user names and passwords Kestra accepts for the login of the open-source edition. From its BasicAuthService in
// 0.23, 0.24, 1.3 and 2.0.

/** From this release on, the login is always on, and a login that Kestra refuses no longer stops the server. */
export const loginAlwaysOnSince = "0.24";

const longest = 256;

/** The source code of some releases contains a typographic apostrophe instead of a straight one. */
const email = /^[A-Za-z0-9_!#$%&'’*+/=?`{|}~^.-]+@[A-Za-z0-9.-]+$/;

const strongPassword = /^(?=.{8})(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9]).*$/u;

export const acceptsUsername = (name: string): boolean =>
  email.test(name) && name.length <= longest;

/** `alwaysOn`: whether the release is one in which the login is always on; earlier ones accept weak passwords. */
export const acceptsPassword = (password: string, alwaysOn: boolean): boolean =>
  password.length <= longest && (!alwaysOn || strongPassword.test(password));
