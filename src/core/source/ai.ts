// AI assistants: people ask, and the answer links.
// Source: Matomo's AIAssistants.yml (github.com/matomo-org/searchengine-and-social-list, CC0-1.0, as of 2026-11),
// without chat-gpt.org and chatplus.com, which are not the assistants they sound like, and without x.com/i/grok, which
// is a path. Andi, Character.AI, Doubao, Duck.ai, Felo, Genspark,
// Kimi, Phind, Pi, Poe, Yuanbao: our own selection.
import { namedSites, type SourceTable } from './site-table';

export const ai: SourceTable = {
  kind: 'ai',
  sites: namedSites(`
Andi: andisearch.com
Baidu AI: yiyan.baidu.com ai.baidu.com chat.baidu.com
Character.AI: character.ai
ChatGLM: chatglm.cn chat.z.ai
ChatGPT: chatgpt.com chat.openai.com labs.openai.com
Claude: claude.ai
Copilot: copilot.microsoft.com copilot.cloud.microsoft
DeepSeek: chat.deepseek.com
Doubao: doubao.com
Duck.ai: duck.ai
Felo: felo.ai
Gemini: gemini.google.com bard.google.com aistudio.google.com
Genspark: genspark.ai
Grok: grok.com
iAsk: iask.ai
Jasper: app.jasper.ai
Kimi: kimi.com kimi.moonshot.cn
Le Chat: chat.mistral.ai
Meta AI: meta.ai
NotebookLM: notebooklm.google.com
Perplexity: perplexity.ai
Phind: phind.com
Pi: pi.ai
Poe: poe.com
Qwen: chat.qwen.ai tongyi.aliyun.com tongyi.com
You: you.com
Yuanbao: yuanbao.tencent.com
`),
};
