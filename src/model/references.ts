/** Published works that levers cite; only figures that were checked in the work itself, or in its source code, count. */
export const references = {
  adjust2023: 'Adjust (2023), Mobile App Trends: median retention by day and vertical for 2022.',
  robyn:
    'Meta Open Source, Robyn (source and documentation): rules of thumb for adstock decay by kind of media.',
  lightweightMmm: 'Google, LightweightMMM (source): geometric adstock, Hill saturation and their defaults.',
  lally2010:
    'Lally, van Jaarsveld, Potts and Wardle (2010), How are habits formed, European Journal of Social Psychology 40.',
  faderHardie2007:
    'Fader and Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21.',
  faderHardie2018:
    'Fader, Hardie, Liu, Davin and Steenburgh (2018), How to project customer retention revisited, Journal of Interactive Marketing 43.',
  yuan2019:
    'Yuan and others (2019), Gift contagion in online groups: evidence from virtual red packets, arXiv 1906.09698.',
  deci1999:
    'Deci, Koestner and Ryan (1999), a meta-analysis of 128 experiments on extrinsic rewards and intrinsic motivation, Psychological Bulletin 125.',
  gabel:
    'Gabel, Simester and Timoshenko, In-store coupon effectiveness: a large-scale field experiment (working paper).',
  nielsen2006:
    'Nielsen (2006), The 90-9-1 rule for participation inequality in social media and online communities.',
  zeng2023:
    'Zeng, Dai, Zhang, Zhang, Zhang, Xu and Shen (2023), The impact of social nudges on user-generated content for social network platforms, Management Science 69.',
  mksc2023:
    'Marketing Science, article 10.1287/mksc.2023.0178: field experiment on Twitter, in which some producers were given more engagement.',
} as const;

export type ReferenceId = keyof typeof references;
