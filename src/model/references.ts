/** Published works that levers cite; only figures that were checked in the work itself, its abstract or its source code count. */
export const references = {
  adjust2023: 'Adjust (2023), Mobile App Trends: median retention by day and vertical for 2022.',
  aralWalker2011:
    'Aral and Walker (2011), Creating social contagion through viral product design: a randomized trial of peer influence in networks, Management Science 57.',
  ascarza2016:
    'Ascarza, Iyengar and Schleicher (2016), The perils of proactive churn prevention using plan recommendations: evidence from a field experiment, Journal of Marketing Research 53.',
  craneSornette2008:
    'Crane and Sornette (2008), Robust dynamic classes revealed by measuring the response function of a social system, Proceedings of the National Academy of Sciences 105.',
  deci1999:
    'Deci, Koestner and Ryan (1999), a meta-analysis of 128 experiments on extrinsic rewards and intrinsic motivation, Psychological Bulletin 125.',
  faderHardie2007:
    'Fader and Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21.',
  faderHardie2018:
    'Fader, Hardie, Liu, Davin and Steenburgh (2018), How to project customer retention revisited, Journal of Interactive Marketing 43.',
  gabel2024:
    'Gabel, Simester and Timoshenko (2024), In-store coupon effectiveness: a large-scale field experiment (working paper, SSRN 4335525).',
  gammaGamma:
    'Fader and Hardie, the gamma-gamma model of spend per purchase, with its figures for buyers of CDs at CDNOW (note and spreadsheet).',
  kivetz2006:
    'Kivetz, Urminsky and Zheng (2006), The goal-gradient hypothesis resurrected, Journal of Marketing Research 43.',
  kumar2015:
    'Kumar, Bhagwat and Zhang (2015), Regaining “lost” customers: the predictive power of first-lifetime behavior, the reason for defection, and the nature of the win-back offer, Journal of Marketing 79.',
  lally2010:
    'Lally, van Jaarsveld, Potts and Wardle (2010), How are habits formed, European Journal of Social Psychology 40.',
  manchanda2015:
    'Manchanda, Packard and Pattabhiramaiah (2015), Social dollars: the economic impact of customer participation in a firm-sponsored online customer community, Marketing Science 34.',
  meta2022:
    'Analytics at Meta (2022), Notifications: why less is more; a test on Facebook that ran for a year.',
  mksc2023:
    'Marketing Science, article 10.1287/mksc.2023.0178, How do content producers respond to engagement on social media platforms? A field experiment on Twitter.',
  nielsen2006:
    'Nielsen (2006), The 90-9-1 rule for participation inequality in social media and online communities.',
  robyn:
    'Meta Open Source, Robyn (source and documentation): rules of thumb for adstock decay by kind of media.',
  schmitt2011:
    'Schmitt, Skiera and Van den Bulte (2011), Referral programs and customer value, Journal of Marketing 75.',
  vanDenBulte2018:
    'Van den Bulte, Bayer, Skiera and Schmitt (2018), How customer referral programs turn social capital into economic capital, Journal of Marketing Research 55.',
  vanDenBulteBass:
    'Van den Bulte, averages of p and q of the Bass model over published studies, by kind of product (table in DecisionPro’s tutorial on Bass forecasting).',
  yuan2019:
    'Yuan and others (2019), Gift contagion in online groups: evidence from virtual red packets, arXiv 1906.09698.',
  zeng2023:
    'Zeng, Dai, Zhang, Zhang, Zhang, Xu and Shen (2023), The impact of social nudges on user-generated content for social network platforms, Management Science 69.',
} as const;

export type ReferenceId = keyof typeof references;
