/** A link that opens in a new tab without referrer or opener. An address that is not `https` stays plain text. */
export function ExternalLink({ url, children }: { url: string; children: string }) {
  if (!url.startsWith('https://')) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
