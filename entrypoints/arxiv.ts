import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { visitAbstractPage } from '../src/ui/abstract-page/visit';
import { beginVisit } from '../src/ui/abstract-page/visiting';

export default defineUnlistedScript(() => {
  void visitAbstractPage(document, location.href, beginVisit());
});
