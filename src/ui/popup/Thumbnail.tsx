import { useState } from 'preact/hooks';
import { isPictureHost } from './picture-host';

/** A paper's picture: decoration, asked for without telling its host where from, gone where it fails. */
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
