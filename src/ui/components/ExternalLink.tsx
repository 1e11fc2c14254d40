/** A link to somewhere else, in a tab of its own that learns nothing of this one; to `https` alone. */
export function Away({ url, children }: { url: string; children: string }) {
  if (!url.startsWith('https://')) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
