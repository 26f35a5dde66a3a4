/** Simplified characters frequent in names of companies and places, each followed by its traditional form. */
const PAIRS =
  '电電轴軸车車气氣业業东東龙龍机機华華国國汉漢广廣长長云雲达達联聯泽澤兴興义義创創实實开開发發际際优優伟偉宁寧庄莊庆慶应應张張归歸录錄态態总總恒恆战戰扬揚护護择擇据據数數无無时時显顯晓曉术術权權条條来來杨楊极極构構标標样樣检檢桥橋欧歐汇匯沟溝济濟浊濁测測涛濤润潤涌湧满滿滨濱潜潛点點热熱焊銲环環现現璃璃产產画畫疗療盐鹽盖蓋监監码碼矿礦础礎硕碩离離种種积積称稱稳穩竞競笔筆简簡类類粮糧系係红紅纤纖约約级級纪紀纯純纲綱纳納纵縱纸紙线線练練组組细細终終经經结結给給络絡绝絕统統继繼绩績维維综綜绿綠编編缘緣网網罗羅职職胜勝腾騰舰艦艺藝节節荣榮药藥莱萊获獲萧蕭蓝藍蕴蘊虑慮蚀蝕补補装裝规規视視觉覺订訂计計认認让讓训訓记記讲講许許设設证證评評识識试試话話该該详詳语語误誤说說请請诸諸课課谁誰调調谷穀财財责責败敗质質购購贵貴费費贸貿资資赛賽赢贏赵趙跃躍转轉轮輪软軟轻輕载載较較输輸边邊迁遷过過运運还還这這进進远遠连連适適选選递遞通通遥遙邮郵邻鄰郑鄭鉴鑒钛鈦钢鋼钻鑽铁鐵铜銅铝鋁银銀链鏈锂鋰锅鍋锐銳错錯键鍵锻鍛镇鎮镜鏡门門闭閉问問间間闽閩阀閥队隊阳陽阴陰阶階际際陆陸陈陳险險随隨隐隱难難雾霧静靜韩韓页頁顶頂项項顺順预預领領频頻颖穎题題额額风風飞飛饮飲马馬驱驅驶駛骏駿验驗鲁魯鸿鴻鹏鵬黄黃齐齊齿齒储儲亿億众眾伞傘传傳凤鳳刘劉剂劑则則刚剛制製动動励勵劳勞势勢区區医醫升昇协協单單卢盧卫衛厂廠历歷压壓县縣参參双雙变變台臺号號叶葉吴吳员員响響团團园園围圍图圖圆圓圣聖场場坚堅块塊坛壇声聲处處备備复復够夠头頭奋奮奖獎妆妝妈媽娱娛孙孫学學宝寶审審宫宮宽寬宾賓对對寻尋导導寿壽将將尔爾层層屿嶼岁歲岛島岭嶺峡峽币幣师師帅帥带帶帮幫库庫庙廟废廢异異弃棄弥彌弯彎强強当當彻徹径徑忆憶怀懷惠惠万萬与與专專个個丰豐临臨为為丽麗举舉久久乐樂习習书書买買乡鄉'

const FORMS = new Map<string, string>()
const characters = Array.from(PAIRS)
for (let i = 0; i + 1 < characters.length; i += 2) {
  const [simple = '', traditional = ''] = characters.slice(i, i + 2)
  FORMS.set(simple, traditional)
  FORMS.set(traditional, simple)
}

/** The other form of a character, traditional for simplified and the other way round; null for most. */
export const otherHanForm = (character: string): string | null => FORMS.get(character) ?? null
