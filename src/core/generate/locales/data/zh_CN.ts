import type { LocaleData } from '../localeData';
import { world } from './zh_CN.world';

/** Chinese, as it is written in mainland China. Names and the words of companies stand with their pinyin, no two of which are the same. */
export const data: LocaleData = {
  female:
    '爱玲=ailing|冰洁=bingjie|晨曦=chenxi|春梅=chunmei|丹丹=dandan|冬梅=dongmei|芳芳=fangfang|凤英=fengying|桂芳=guifang|桂兰=guilan|桂英=guiying|海燕=haiyan|红梅=hongmei|红霞=hongxia|慧敏=huimin|佳怡=jiayi|洁琼=jieqiong|金凤=jinfeng|静怡=jingyi|菊香=juxiang|可欣=kexin|兰英=lanying|丽娟=lijuan|丽娜=lina|丽萍=liping|琳琳=linlin|玲玲=lingling|美玲=meiling|美丽=meili|梦婷=mengting|梦瑶=mengyao|敏捷=minjie|娜娜=nana|佩珊=peishan|倩倩=qianqian|巧玲=qiaoling|秋月=qiuyue|若曦=ruoxi|诗涵=shihan|淑芬=shufen|淑华=shuhua|淑兰=shulan|淑珍=shuzhen|思雨=siyu|素梅=sumei|婷婷=tingting|晓燕=xiaoyan|晓红=xiaohong|小芳=xiaofang|欣怡=xinyi|秀兰=xiulan|秀芳=xiufang|秀英=xiuying|秀珍=xiuzhen|雪梅=xuemei|雅静=yajing|雅婷=yating|燕玲=yanling|艳红=yanhong|怡然=yiran|颖慧=yinghui|永红=yonghong|语嫣=yuyan|雨桐=yutong|玉兰=yulan|玉梅=yumei|玉珍=yuzhen|月华=yuehua|云霞=yunxia|子涵=zihan|紫薇=ziwei|芷若=zhiruo|珍妮=zhenni',
  male: '博文=bowen|斌斌=binbin|超群=chaoqun|成龙=chenglong|大伟=dawei|德华=dehua|东升=dongsheng|恩泽=enze|飞鹏=feipeng|刚强=gangqiang|光明=guangming|国栋=guodong|国华=guohua|国平=guoping|国强=guoqiang|海波=haibo|海涛=haitao|浩然=haoran|浩宇=haoyu|宏伟=hongwei|鸿飞=hongfei|建国=jianguo|建军=jianjun|建平=jianping|建新=jianxin|嘉豪=jiahao|金龙=jinlong|俊峰=junfeng|俊熙=junxi|凯文=kaiwen|立军=lijun|立新=lixin|林峰=linfeng|明辉=minghui|明远=mingyuan|铭轩=mingxuan|乃文=naiwen|鹏飞=pengfei|平安=pingan|启航=qihang|庆丰=qingfeng|瑞祥=ruixiang|绍辉=shaohui|胜利=shengli|树林=shulin|思远=siyuan|松涛=songtao|天佑=tianyou|卫东=weidong|伟明=weiming|文斌=wenbin|文杰=wenjie|文涛=wentao|晓东=xiaodong|晓峰=xiaofeng|新宇=xinyu|学军=xuejun|学文=xuewen|旭东=xudong|轩昂=xuanang|亚军=yajun|岩松=yansong|一鸣=yiming|英杰=yingjie|永刚=yonggang|永强=yongqiang|宇航=yuhang|宇轩=yuxuan|玉龙=yulong|云鹏=yunpeng|振华=zhenhua|振宇=zhenyu|志刚=zhigang|志强=zhiqiang|志伟=zhiwei|志远=zhiyuan|子轩=zixuan|子豪=zihao|祖德=zude',
  isFamilyFirst: true,
  blank: '',
  legalForms: ['有限公司', '有限公司', '有限公司', '股份有限公司', '有限责任公司', '集团'],
  home: { CN: 100 },
  cities: {
    CN: `
北京|北京市|BJ|100###|39.90|116.40
上海|上海市|SH|200###|31.23|121.47
天津|天津市|TJ|300###|39.13|117.20
重庆|重庆市|CQ|400###|29.56|106.55
广州|广东省|GD|510###|23.13|113.26
深圳|广东省|GD|518###|22.54|114.06
东莞|广东省|GD|523###|23.02|113.75
佛山|广东省|GD|528###|23.02|113.12
珠海|广东省|GD|519###|22.27|113.58
南京|江苏省|JS|210###|32.06|118.80
苏州|江苏省|JS|215###|31.30|120.58
无锡|江苏省|JS|214###|31.49|120.31
扬州|江苏省|JS|225###|32.39|119.41
杭州|浙江省|ZJ|310###|30.27|120.16
宁波|浙江省|ZJ|315###|29.87|121.54
温州|浙江省|ZJ|325###|28.00|120.70
绍兴|浙江省|ZJ|312###|30.00|120.58
合肥|安徽省|AH|230###|31.82|117.23
黄山|安徽省|AH|245###|29.71|118.34
福州|福建省|FJ|350###|26.07|119.30
厦门|福建省|FJ|361###|24.48|118.09
泉州|福建省|FJ|362###|24.87|118.68
南昌|江西省|JX|330###|28.68|115.86
济南|山东省|SD|250###|36.65|117.12
青岛|山东省|SD|266###|36.07|120.38
烟台|山东省|SD|264###|37.46|121.45
郑州|河南省|HA|450###|34.75|113.63
洛阳|河南省|HA|471###|34.62|112.45
武汉|湖北省|HB|430###|30.59|114.31
宜昌|湖北省|HB|443###|30.69|111.29
长沙|湖南省|HN|410###|28.23|112.94
桂林|广西壮族自治区|GX|541###|25.27|110.29
南宁|广西壮族自治区|GX|530###|22.82|108.37
海口|海南省|HI|570###|20.04|110.20
成都|四川省|SC|610###|30.57|104.07
绵阳|四川省|SC|621###|31.47|104.68
贵阳|贵州省|GZ|550###|26.65|106.63
昆明|云南省|YN|650###|25.04|102.72
大理|云南省|YN|671###|25.61|100.27
西安|陕西省|SN|710###|34.34|108.94
兰州|甘肃省|GS|730###|36.06|103.83
西宁|青海省|QH|810###|36.62|101.78
银川|宁夏回族自治区|NX|750###|38.49|106.23
太原|山西省|SX|030###|37.87|112.55
石家庄|河北省|HE|050###|38.04|114.51
沈阳|辽宁省|LN|110###|41.81|123.43
大连|辽宁省|LN|116###|38.91|121.61
长春|吉林省|JL|130###|43.82|125.32
哈尔滨|黑龙江省|HL|150###|45.80|126.53
呼和浩特|内蒙古自治区|NM|010###|40.84|111.75`,
  },
  nationalities: { CN: '中国', SG: '新加坡', MY: '马来西亚', JP: '日本', US: '美国' },
  world,
  lists: {
    lastName:
      '王=wang|李=li|张=zhang|刘=liu|陈=chen|杨=yang|赵=zhao|黄=huang|周=zhou|吴=wu|徐=xu|孙=sun|胡=hu|朱=zhu|高=gao|林=lin|何=he|郭=guo|马=ma|罗=luo|梁=liang|宋=song|郑=zheng|谢=xie|韩=han|唐=tang|冯=feng|于=yu|董=dong|萧=xiao|程=cheng|曹=cao|袁=yuan|邓=deng|傅=fu|沈=shen|曾=zeng|彭=peng|吕=lv|苏=su|卢=lu|蒋=jiang|蔡=cai|贾=jia|丁=ding|魏=wei|薛=xue|叶=ye|阎=yan|潘=pan|杜=du|戴=dai|夏=xia|钟=zhong|田=tian|任=ren|范=fan|方=fang|石=shi|姚=yao|谭=tan|廖=liao|邹=zou|熊=xiong|金=jin|郝=hao|孔=kong|白=bai|崔=cui|康=kang|毛=mao|邱=qiu|秦=qin|顾=gu|侯=hou|邵=shao|孟=meng|龙=long|万=wan|段=duan|雷=lei|钱=qian|尹=yin|易=yi|常=chang|乔=qiao|赖=lai|龚=gong|文=wen|兰=lan|陶=tao|洪=hong|翟=zhai|安=an|倪=ni|牛=niu|季=ji|葛=ge|毕=bi|聂=nie|岳=yue|齐=qi|梅=mei|庄=zhuang|辛=xin|管=guan|左=zuo|舒=shu|耿=geng|卜=bu|詹=zhan|苗=miao|凌=ling|费=fei|盛=sheng|童=tong|欧=ou|项=xiang|曲=qu|游=you|裴=pei|席=xi|鲍=bao|霍=huo|翁=weng|甘=gan|景=jing|单=shan|宁=ning|柯=ke|阮=ruan|桂=gui|闵=min|华=hua',
    jobTitle:
      '[销售/采购/市场/财务/人事/行政/技术/物流][专员/主管/经理/总监]|软件工程师|产品经理|平面设计师|数据分析师|测试工程师|项目经理|系统管理员|客服代表|会计|出纳|律师|教师|医生|护士|药剂师|建筑师|翻译|编辑|记者|司机|厨师|店长|仓库管理员|前台|秘书|电工|质检员|实习生',
    department:
      '财务部|采购部|仓储部|法务部|工程部|公关部|行政部|技术部|客服部|品质部|企划部|人力资源部|设计部|生产部|市场部|售后部|物流部|销售部|信息部|研发部|总经理办公室',
    industry:
      '保险|出版|电力|电信|电子商务|电子制造|房地产|纺织服装|服务业|化工|环保|会展|机械制造|家居|建筑|教育培训|金融|酒店|快递物流|旅游|煤炭|农业|汽车|软件|食品饮料|体育|新能源|医疗健康|医药|银行|印刷|咨询|渔业',
    companyWord:
      '安泰=antai|百川=baichuan|碧海=bihai|博远=boyuan|鼎盛=dingsheng|丰年=fengnian|福临=fulin|光辉=guanghui|广元=guangyuan|海纳=haina|翰林=hanlin|浩瀚=haohan|恒信=hengxin|宏图=hongtu|鸿运=hongyun|华宇=huayu|佳禾=jiahe|嘉悦=jiayue|金石=jinshi|锦绣=jinxiu|景明=jingming|凯旋=kaixuan|康宁=kangning|蓝海=lanhai|乐家=lejia|联创=lianchuang|龙腾=longteng|绿野=lvye|美佳=meijia|明德=mingde|南山=nanshan|宁远=ningyuan|鹏程=pengcheng|启明=qiming|千帆=qianfan|青松=qingsong|清泉=qingquan|荣盛=rongsheng|瑞丰=ruifeng|三江=sanjiang|盛世=shengshi|四海=sihai|天成=tiancheng|同心=tongxin|万里=wanli|文华=wenhua|西湖=xihu|祥云=xiangyun|新锐=xinrui|星河=xinghe|兴业=xingye|亿达=yida|银杏=yinxing|永安=yongan|远航=yuanhang|云帆=yunfan|智联=zhilian|中原=zhongyuan|卓越=zhuoyue',
    companyField:
      '包装=baozhuang|保险=baoxian|餐饮=canyin|传媒=chuanmei|电气=dianqi|电子=dianzi|地产=dichan|纺织=fangzhi|服饰=fushi|钢铁=gangtie|广告=guanggao|国际=guoji|化工=huagong|环保=huanbao|机械=jixie|家具=jiaju|建材=jiancai|建筑=jianzhu|教育=jiaoyu|金融=jinrong|科技=keji|旅游=lvyou|贸易=maoyi|能源=nengyuan|农业=nongye|汽车=qiche|软件=ruanjian|商贸=shangmao|设计=sheji|生物=shengwu|食品=shipin|通信=tongxin|网络=wangluo|文化=wenhua|物流=wuliu|信息=xinxi|医疗=yiliao|医药=yiyao|印刷=yinshua|园林=yuanlin|智能=zhineng|咨询=zixun',
    slogan:
      '品质成就未来|用心服务每一天|携手共创美好生活|诚信为本|专注每一个细节|让生活更简单|创新引领未来|与您同行|精益求精|值得信赖的伙伴|一步一个脚印|好产品自己会说话',
    streetName:
      '安定路|北京路|滨河路|朝阳路|春熙路|东风路|东湖路|东山街|凤凰路|复兴路|高新大道|工业大道|公园路|光明街|和平路|红旗街|湖滨路|花园路|华山路|环城路|黄河路|建设路|江滨路|解放路|金沙路|科技路|劳动路|龙华路|梅花街|南京路|农林路|前进路|青年路|庆春路|人民路|山东路|胜利路|世纪大道|泰山路|体育路|天山路|文化路|文明街|五一路|西湖路|香山路|新华路|兴隆街|学院路|迎宾大道|友谊路|园林路|长安街|长江路|振兴路|中山路|中央大街|竹林路',
    product: '[便携/简约/手工/折叠/经典/轻便/防水/复古][背包/台灯/茶壶/水杯/雨伞/手表/笔记本/书桌/座椅/毛毯/钱包/行李箱/收纳盒/砧板]',
    productNoun: '背包|茶壶|毛毯|钱包|收纳盒|手表|书桌|水杯|台灯|雨伞|座椅|砧板|笔记本|行李箱|花瓶|枕头|锅具|筷子',
    productMaterial: '不锈钢|玻璃|纯棉|瓷|大理石|铝合金|麻布|木材|尼龙|牛皮|实木|塑料|丝绸|陶土|铜|橡胶|羊毛|硬纸|藤条|竹子|铸铁|硅胶',
    productCategory:
      '办公文具|包袋|宠物用品|厨房用品|灯具|电脑配件|儿童玩具|服装|户外运动|家纺|家具|家用电器|健康护理|酒水饮料|乐器|礼品|美妆|母婴|男鞋|女鞋|汽车用品|生鲜|食品|手机|书籍|数码相机|卫浴|五金工具|园艺|珠宝首饰',
    productSentence:
      '[面料/表面/外壳/手柄][手感舒适/容易清洁/经久耐用/做工精细]。|送礼自用都很合适。|折叠后不占地方。|设计简洁大方，百搭耐看。|提供两年质保。|室内室外都能使用。|重量轻，出门携带方便。|几分钟就能安装好。|配件可以单独购买。|采用可回收的包装材料。|每一件都经过人工检验。|一年四季都用得上。|有多种颜色可选。|小户型也放得下。|老人孩子都能轻松上手。',
    colorName:
      '白色|橙色|粉色|黑色|红色|黄色|灰色|金色|酒红色|咖啡色|蓝色|绿色|米色|墨绿色|浅灰色|青色|深蓝色|天蓝色|象牙白|杏色|银色|紫色|棕色|卡其色',
    sentence:
      '[报告/合同/方案/预算][正在审核/昨天已经通过/下周一提交/还需要补充材料]。|[会议/培训/发货/施工][按计划进行/推迟到下周/已经顺利完成/下午两点开始]。|有关人员都已同意。|请在周末之前完成。|客户要求书面确认。|数据与去年同期进行了比较。|月底之前会作出决定。|目前没有特殊情况。|如有疑问请联系前台。|下一期将在春季开始。|小的调整仍然可以接受。|我们比较了几家的报价。|更多细节稍后公布。|流程比以前简化了许多。|每周二上午十点开例会。',
    noteText:
      '客户[要求回电/已邮件通知/上午在家/长期合作]|按门铃两次|材料不齐|定金已收|地址已核对|等待审批|发票邮寄|放在物业|付款已确认|需要礼品包装|加急处理|价格已商定|九点前勿打电话|配件已订购|视库存而定|因休假顺延|预约已确认|已发第二次催款|已与主管沟通|有待核实',
    commentText:
      '[谢谢/非常感谢/多谢][您的解释/及时回复/您的建议/分享]！|正是我想找的内容。|我这边可以用，谢谢。|完全同意。|我有不同的看法。|有新的进展吗？|写得很好，期待下一篇。|我明天看一下。|下周再讨论可以吗？|有人能确认一下吗？|好主意，我试试。|我这边已经处理完了。|资料在哪里可以找到？|文章很有意思。|开头可以再短一些。',
    messageText:
      '您好，[想和您确认明天的时间/资料已经收到/稍后给您回电话/一切准备就绪]。|明天上午十点见。|快递今天到了，谢谢。|路上堵车，我会晚一点到。|发票今天就寄给您。|文件已经上传。|周四是不是更方便？|内容已收到，我们会尽快回复。|您什么时候有空聊几句？',
    emailSubject:
      '您的[订单/预订/申请/付款/注册]已确认|报价单|本月通知|付款提醒|关于合同的问题|会议纪要|活动邀请|请确认您的邮箱|时间变更通知|时间安排建议|欢迎加入|满意度调查|周一会议资料',
    reviewOpening:
      '和描述一致。|比想象中好。|总体满意。|这个价格算可以了。|期望值高了一点。|很漂亮！|看起来很结实。|用了三个星期。|买来送人的。|不太符合我的需要。',
    reviewMiddle:
      '做工很细致。|两天就到货了。|颜色比图片深一点。|十分钟就装好了。|说明书可以写得更清楚些。|日常使用很方便。|客服态度很好。|尺寸正合适。|包装有点破损。',
    reviewClosing:
      '推荐购买。|下次还会再来。|对我来说够用了。|因此少给一颗星。|家里人都喜欢。|半价的话就很划算。|耐用性还要再观察。|谢谢店家。',
    reviewHeadline:
      '超出预期|质量不错|性价比高|物流很快|很实用|有点失望|值得购买|非常满意|一般般|送礼很合适|尺寸偏小|做工精致|颜色好看|会回购|还可以|名副其实|简单好用|推荐',
    reason:
      '不再需要|尺寸不合适|地址有误|发货延迟|个人原因|商品损坏|发错商品|改变主意|技术故障|价格变动|客户要求|时间冲突|生病|搬家|重复下单|支付失败',
    question:
      '多久能送到？|可以分期付款吗？|可以更改预订吗？|可以退换吗？|价格包含哪些内容？|哪里可以查看发票？|如何取消订阅？|如何修改密码？|什么时候补货？|学校有优惠吗？|有哪些尺码？|有手机应用吗？|支持海外配送吗？|遇到问题联系谁？',
    articleTitle:
      '[五个技巧教你/一步一步学会/新手如何/轻松做到][整理房间/做时令菜/轻装旅行/打理小花园/节约用电/高效开会]|这一年我们学到了什么|从一个想法到一家公司|工作室的一天|慢下来的理由',
    bioPhrase:
      '喜欢[老地图/摄影/美食/帆船]。|在[成都/青岛/西安]长大，现居上海。|风雨无阻骑车上班。|喜欢做一大桌菜招待朋友。|爱看推理小说。|家里养了两只猫。|在合唱团唱歌。|收藏黑胶唱片。|周末常去爬山。|每天要喝很多咖啡。|做销售已有十年。|大学学的是建筑。',
    hobby:
      '编织|唱歌|钓鱼|读书|观星|吉他|绘画|健身|看电影|露营|旅行|跑步|烹饪|骑行|摄影|书法|太极拳|跳舞|围棋|下象棋|养花|游泳|羽毛球|瑜伽|做手工|登山',
    task: '[审核/准备/更新/提交][预算/合同/报告/进度表/价目表]|联系[供应商/客户/候选人]|测试备份|订购办公用品|发送简报|更新网站|盘点库存|整理档案|组织培训|预订车票',
    project: '[启航/北斗/灯塔/基石/远望/星火]计划|新仓库建设|总部搬迁|电子发票上线|官网改版|节能改造|客户平台升级',
    meetingTitle:
      '春季音乐会|电影之夜|读书会|股东大会|家长会|客户答谢日|美食节|年会|品酒会|企业开放日|设计工作坊|摄影展|圣诞市集|书展|团队建设|象棋比赛|新品发布会|新闻发布会|新春联欢会|烹饪课|招聘会|城市马拉松',
    course:
      '编程入门|财务会计|大学英语|古代文学|管理学|急救知识|经济法|美术史|商务英语|摄影基础|生物学|市场营销|统计学|线性代数|项目管理|心理学|演讲与口才|有机化学|哲学导论|西班牙语入门',
    subjectArea: '财经|历史|健康|教育|家庭|科技|科学|旅游|美食|环境|社会|生活|体育|文化|文学|艺术|音乐|娱乐|政治|自然',
    workTitle: '[最后的/安静的/遥远的/被遗忘的/蓝色的][夏天/海岸/来信/花园/车站/约定/灯塔]|[黎明/森林/渔村/雪山][之歌/往事/物语/之光]',
    thing: '[蓝色/白色/小小/安静/绿色]的[灯笼/清泉/羽毛/星星/山丘/铃铛/小船/云朵/花园/小路/港湾/石头]',
    dish: '北京烤鸭|茶叶蛋|葱油饼|担担面|东坡肉|番茄炒蛋|凤梨酥|干煸四季豆|宫保鸡丁|红烧牛肉面|红烧肉|烩面|回锅肉|火锅|鸡蛋灌饼|兰州拉面|凉拌黄瓜|麻婆豆腐|清蒸鲈鱼|糖醋排骨|蒜蓉西兰花|酸菜鱼|酸辣土豆丝|小笼包|西湖醋鱼|扬州炒饭|鱼香肉丝|粥|煎饺|豆沙包',
    bookGenre:
      '悬疑|传记|儿童文学|古典文学|管理|绘本|惊悚|科幻|科普|历史小说|旅行|奇幻|青春文学|散文|诗歌|武侠|现代小说|言情|幽默|哲学|烹饪',
    relationship: '父亲|母亲|丈夫|妻子|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|叔叔|阿姨|朋友|同事|邻居|同学',
    tag: '环保|家居|亲子|春天|夏天|秋天|冬天|限量|手工|热门|新品|特价|美食|旅行|摄影|科技|健康|运动|艺术|历史|教育|经典|花园|省钱|音乐|自然|潮流|推荐|攻略|本地',
  },
  texts: {
    'person.fullName': ['{lastName}{firstName}', '{lastName}{firstName} {2-9999}', '{lastName}'],
    'internet.displayName': ['{lastName}{firstName}', '{lastName}{firstName} {2-9999}', '{lastName}'],
    'location.streetAddress': ['{streetName}{1-999}号', '{streetName}{1-999}号{1-30}栋{101-1209}室', '{streetName}{1-9899}号'],
    'location.street': ['{streetName}', '{streetName}{1-9899}'],
    'location.secondaryAddress': ['{1-30}栋{101-1209}室', '{101-1209}室', '{1-89}'],
    'location.fullAddress': ['{cityName}市{streetName}{1-999}号', '{streetName}{1-9899}号'],
    'date.month': ['{=一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月}', '{1-12}'],
    'date.weekday': [
      '{=星期一|星期二|星期三|星期四|星期五|星期六|星期日}',
      '{=周一|周二|周三|周四|周五|周六|周日}',
      '{=一|二|三|四|五|六|日}',
    ],
  },
  choices: {
    'person.prefix': { 女士: 46, 先生: 46, 博士: 5, 教授: 3 },
    'person.gender': { 女: 50, 男: 50 },
    'person.maritalStatus': { 未婚: 40, 已婚: 52, 离异: 6, 丧偶: 2 },
    'company.legalForm': { 有限责任公司: 60, 股份有限公司: 24, 个人独资企业: 10, 合伙企业: 6 },
    'commerce.condition': { 全新: 55, 几乎全新: 15, 良好: 18, 二手: 10, 有瑕疵: 2 },
    'text.yesNo': { 是: 55, 否: 45 },
    'commerce.shippingMethod': { 普通快递: 60, 次日达: 20, 自提: 12, 同城配送: 8 },
    'commerce.warranty': { '1年': 46, '2年': 30, '3年': 18, '6个月': 6 },
  },
};
