import type { Component } from 'svelte';
import type { Piece } from '../../notebook/index.ts';
import type { Author } from './author.svelte.ts';

/** What the page shows around its pieces while somebody writes, and who writes. */
export interface Editing {
  readonly author: Author;
  readonly tools: {
    readonly Handle: Component<{ author: Author; piece: Piece }>;
    readonly Below: Component<{ author: Author; piece: Piece }>;
    readonly Desk: Component<{ author: Author }>;
    readonly ToldLast: Component<{ author: Author }>;
  };
}
