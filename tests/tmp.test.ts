import {test,expect} from 'vitest';
import {simulate,day,declarations,initialSettings,withValue,inlineRunner,workerRunner,workerPool,throughBytes,nodePort,hashRecord,summarise} from '#lab';
const items={segments:['everyone'],channels:['ads'],steps:['one'],nodes:['signup']}; let settings=initialSettings(declarations,items);
for(const [k,v] of Object.entries({'channels.ads.organicPerDay':.01,'segments.everyone.visitBase':-2.7})) settings=withValue(settings,k,v as any);
const job:any={scenario:null,strategy:null,seed:'x',replicate:0,people:20000,days:180,weight:1,currency:'CNY',settings,calendar:[],off:[]};
test('x',async()=>{
 const script=new URL('../.cache/lab/nodeWorker.mjs',import.meta.url); const make=()=>nodePort(script);
 const pool=workerPool(make,2); const hs=[]; const rs:any={inline:inlineRunner(),worker:workerRunner(make),pool,shared:{run:(j:any)=>pool.runShared(j),close(){}},bytes:throughBytes(inlineRunner())};
 for(const k in rs){const t=performance.now(); const o=await rs[k].run(job); if(o.kind!=='done') throw new Error(JSON.stringify(o)); hs.push(hashRecord(o.record)); console.log(k,(performance.now()-t).toFixed(0),hs.at(-1)!.slice(0,20),JSON.stringify(summarise(o.record).summary)); }
 expect(new Set(hs).size).toBe(1); for(const k in rs) rs[k].close();
});
