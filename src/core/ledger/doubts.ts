// THE LIST of reasons why a look that did not show a link cannot tell whether it is gone. Their words: `doubt_<id>`.

/** In the order in which they are asked; the first that holds is the reason. */
export const doubts = ['feed', 'answer', 'incomplete', 'frame', 'canonical', 'fewer links'] as const;
export type Doubt = (typeof doubts)[number];
