import './trust.ts';
import './tokens.css';
import './base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { preferences } from './preferences.svelte.ts';

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => preferences.applyTheme());

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target });
