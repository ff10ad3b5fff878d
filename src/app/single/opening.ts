import { embedded } from './embedded.ts';

// Who opens the file wants the lesson that is in it.
if (embedded && location.hash === '') location.replace(`#/n/${embedded.work.slug}`);
