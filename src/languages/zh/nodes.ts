const watched = '只算观察得到的：来得晚的人可能还没走到那一步。依据是真实原因，只有引擎知道。';

/** What a measure at a churn node costs, and how many leave there. 流失节点的花费与流失比例. */
export const nodes = {
  'lever.nodes.spendPerDay.label': '节点投入',
  'lever.nodes.spendPerDay.help': '每天投在这个节点上的钱；在不花钱的缓解之外，再把风险降低一些。',
  'lever.nodes.halfSpend.label': '节点投入的半程值',
  'lever.nodes.halfSpend.help': '每天投到多少钱，措施能发挥出最大效果的一半。',
  'lever.nodes.halfSpend.note': '这是虚构的数：修好一个节点要花多少钱，各家产品都不一样。',
  'lever.nodes.steepness.label': '半吊子措施的效果',
  'lever.nodes.steepness.help':
    '只做一半，效果有多差：取1时头一笔钱最管用；大于1时，钱花得差不多够了才看得出效果。',
  'lever.nodes.strongest.label': '花钱最多能缓解多少',
  'lever.nodes.strongest.help': '钱最多能把这个节点的风险降低多少，以对数风险计：取1.2时只剩30%。',
  'lever.nodes.strongest.note': '这是虚构的数，与留存计划的最大效果相当。',
  'total.nodeSpend': '花在流失节点上的钱',

  'measure.nodeLoss.title': '节点流失，占走到的人',
  'measure.nodeLoss.definition': `如果没有别的原因让人离开，各个流失节点先后会带走多大比例的人，${watched}`,
  'measure.nodeLoss.item.title': '{name}：占走到这里的人',
  'measure.nodeLoss.item.definition': `如果之前没有别的原因把人带走，节点“{name}”会带走多大比例的人，${watched}`,
  'measure.nodeLossOfAll.title': '节点流失，占所有加入的人',
  'measure.nodeLossOfAll.definition': `所有加入的人里，迟早在流失节点离开的比例；许多人在此之前已因别的原因走了。${watched}`,
  'measure.nodeLossOfAll.item.title': '{name}：占所有加入的人',
  'measure.nodeLossOfAll.item.definition': `所有加入的人里，迟早在节点“{name}”离开的比例；许多人在此之前已因别的原因走了。${watched}`,
  'measure.nodeTold.title': '访谈中提到流失节点',
  'measure.nodeTold.definition':
    '对离开者的全部访谈里，把任一流失节点说成原因的比例。这是抽样，有些回答也不对。',
  'measure.nodeTold.item.title': '{name}：访谈中提到',
  'measure.nodeTold.item.definition':
    '对离开者的全部访谈里，把节点“{name}”说成原因的比例。这是抽样，有些回答也不对。',
};
