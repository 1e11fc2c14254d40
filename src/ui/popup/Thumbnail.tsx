import { useState } from 'preact/hooks';
import { isPictureHost } from './picture-host';

/** A paper's picture: decorative, requested without a referrer, removed where it fails to load. */
export function Thumbnail({ url }: { url: string }) {
  const [failed, setFailed] = useState(false);
  if (failed || !isPictureHost(url)) return null;
  return (
    <img
      class="thumbnail"
      src={url}
      alt=""
      width={76}
      height={41}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
