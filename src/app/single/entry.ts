// The page of a single file: the lesson opens, then everything is as on a site.
import './opening.ts';
import '../main.ts';
