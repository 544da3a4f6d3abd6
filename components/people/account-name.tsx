/** Not shown and not sent: it tells a password manager whose password a form is about. */
export function AccountName({ email }: { readonly email: string }) {
  return <input type="text" autoComplete="username" value={email} readOnly hidden />;
}
