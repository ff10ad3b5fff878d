import { lessonId, readLesson } from '../../store/index.ts';

/** The lesson that stands in this page; null in a shell without one. */
export const embedded = readLesson(document.getElementById(lessonId)?.textContent ?? '');
