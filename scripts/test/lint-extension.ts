// What addons.mozilla.org would say of the Firefox build.
import { runNode, type Say } from './run-command';
import { failed, passed, type Tally } from './tally';

// Preact sets innerHTML in its own code, for a property we never use; every extension with Preact has this warning.
const allowed = 'UNSAFE_VAR_ASSIGNMENT';

interface Remark {
  readonly _type: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/**
 * No error, and no warning but the one that Preact brings.
 * @param source a folder, or an archive
 */
export async function lintExtension(say: Say, source = 'dist/firefox'): Promise<Tally> {
  const { output } = await runNode(
    ['node_modules/web-ext/bin/web-ext.js', 'lint', '-s', source, '-o', 'json'],
    () => {},
  );
  const start = output.indexOf('{');
  if (start < 0) return refused(output.trim() || 'web-ext said nothing', say);
  const report = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
    errors: Remark[];
    warnings: Remark[];
  };
  const wrong = [...report.errors, ...report.warnings.filter(({ code }) => code !== allowed)];
  const lines = wrong.map(({ _type, code, message, file }) => `${_type} ${code} ${file ?? ''}: ${message}`);
  return lines.length ? refused(lines.join('\n'), say) : passed;
}

function refused(why: string, say: Say): Tally {
  say(why);
  return failed('web-ext lint', why);
}
