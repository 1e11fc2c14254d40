import { defineContentScript } from 'wxt/utils/define-content-script';
import { visitAbstractPage } from '../../src/ui/abstract-page/visit';

export default defineContentScript({
  matches: ['*://arxiv.org/abs/*', '*://www.arxiv.org/abs/*', '*://export.arxiv.org/abs/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => visitAbstractPage(document, location.href, ctx),
});
