import { runnerImport } from 'vite';
process.chdir('/tmp/wt/carry');
const { module } = await runnerImport('/tmp/wt/carry/scripts/test/control-run.ts');
const t = Date.now();
await module.controlRun(new Promise((d) => setTimeout(d, Number(process.argv[2] ?? 60) * 1000)), (n) => console.log(Date.now() - t, JSON.stringify(n)));
console.log('end', Date.now() - t);
