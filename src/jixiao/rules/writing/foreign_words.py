"""
Words and signs that a conversion, a machine translation or another keyboard leaves in simplified Chinese text.

The table of traditional characters holds common ones that the standard list of simplified characters (通用规范汉字表)
does not have; those that it keeps for names and special meanings (乾, 徵, 藉, 瞭, 夥, 於, 昇, 噁 …) are left out.
"""

from __future__ import annotations

from functools import cache

FUNCTION_WORDS = frozenset(
    {"and", "or", "with", "of", "the", "in", "for", "to", "by", "on", "from", "as", "at", "is", "are", "was", "were"}
    | {"but", "not", "that", "this", "which", "also", "then", "than", "into", "between", "through", "about", "other"}
    | {"it", "its", "has", "have", "be", "been", "will", "can", "should", "so", "if", "when", "while", "per"}
)
"""English words that join or point and are never names, units or terms."""

_TRADITIONAL = """
並并 亞亚 來来 個个 們们 備备 債债 價价 儀仪 億亿 儘尽 償偿 優优 儲储 兒儿 內内 兩两 冊册 凍冻 創创 劃划 劇剧 劑剂 動动 務务 勝胜 勞劳 勢势 勵励 勸劝 匯汇 區区 協协 員员 問问 單单
嚴严 國国 圍围 園园 圖图 團团 執执 堅坚 報报 場场 塊块 塵尘 壓压 壞坏 壩坝 壯壮 夠够 夢梦 奮奋 婦妇 媽妈 嬰婴 孫孙 學学 實实 寧宁 審审 寫写 寬宽 寶宝 將将 專专 尋寻 對对 導导 層层
屬属 岡冈 島岛 嶺岭 帳帐 帶带 幣币 幫帮 幹干 幾几 庫库 廠厂 廢废 廣广 廳厅 強强 彈弹 彙汇 徑径 從从 復复 恆恒 惡恶 惱恼 愛爱 態态 慣惯 慮虑 慶庆 憂忧 憑凭 應应 懷怀 戰战 戲戏 戶户
掃扫 掛挂 採采 揚扬 換换 損损 搶抢 擁拥 擇择 擊击 擔担 據据 擴扩 擺摆 擾扰 攜携 攝摄 敗败 敵敌 數数 斷断 時时 曆历 曉晓 書书 會会 東东 條条 棄弃 業业 極极 榮荣 構构 樂乐 樓楼 標标
樣样 樹树 橋桥 機机 橫横 檔档 檢检 櫃柜 權权 歐欧 歡欢 歲岁 歷历 歸归 殘残 殺杀 毀毁 氣气 決决 沒没 況况 淺浅 減减 渦涡 測测 湯汤 準准 溝沟 溫温 滅灭 滿满 漁渔 漢汉 漲涨 潔洁 潛潜
濕湿 濟济 濱滨 灣湾 災灾 為为 無无 煉炼 煙烟 燈灯 營营 爐炉 爭争 爾尔 牆墙 狀状 獎奖 獨独 獲获 獻献 現现 環环 產产 畢毕 畫画 異异 當当 療疗 癥症 發发 監监 盤盘 眾众 碼码 礎础 禮礼
稅税 種种 稱称 積积 穩稳 穫获 窮穷 競竞 筆笔 節节 範范 築筑 簡简 簽签 籌筹 籤签 糧粮 糾纠 紀纪 約约 紅红 納纳 純纯 紙纸 級级 細细 終终 組组 結结 絕绝 絡络 給给 統统 絲丝 經经 綜综
綠绿 維维 綱纲 網网 緊紧 緒绪 線线 編编 緩缓 練练 縣县 縮缩 縱纵 總总 績绩 織织 繞绕 繪绘 繼继 續续 罰罚 罷罢 義义 習习 聖圣 聞闻 聯联 聰聪 聲声 職职 聽听 肅肃 脅胁 腦脑 腳脚 膽胆
臨临 與与 舉举 舊旧 艦舰 華华 蓋盖 藝艺 藥药 蘇苏 蘭兰 處处 虛虚 號号 蟲虫 衛卫 衝冲 裏里 補补 裝装 裡里 製制 複复 見见 規规 視视 親亲 覺觉 覽览 觀观 觸触 訂订 計计 討讨 訓训 託托
記记 設设 許许 訴诉 診诊 評评 詞词 試试 詩诗 話话 該该 詳详 誌志 認认 誘诱 語语 誠诚 誤误 說说 課课 調调 談谈 請请 論论 諮咨 諾诺 謀谋 講讲 謝谢 證证 譜谱 譯译 議议 護护 讀读 變变
讓让 貝贝 貞贞 負负 財财 貢贡 貧贫 貨货 販贩 貫贯 責责 貴贵 買买 貸贷 費费 貼贴 貿贸 賀贺 資资 賓宾 賞赏 賠赔 賣卖 質质 賬账 賴赖 購购 贈赠 贊赞 趕赶 趙赵 跡迹 踐践 躍跃 車车 軌轨
軍军 軟软 軸轴 較较 載载 輔辅 輕轻 輛辆 輝辉 輪轮 輸输 轄辖 轉转 辦办 辭辞 農农 這这 過过 遞递 遠远 適适 遲迟 遷迁 選选 遺遗 邁迈 還还 邊边 郵邮 鄉乡 鄭郑 鄰邻 醫医 釋释 針针 鈔钞
鋼钢 錄录 錢钱 錯错 鍵键 鎖锁 鎮镇 鏡镜 鐘钟 鐵铁 鑒鉴 長长 門门 閉闭 開开 間间 閱阅 闆板 闊阔 關关 陣阵 陰阴 陳陈 陸陆 陽阳 隊队 階阶 際际 隨随 險险 隱隐 隸隶 雖虽 雙双 雜杂 離离
難难 雲云 電电 靈灵 靜静 鞏巩 響响 頁页 頂顶 項项 順顺 須须 預预 頒颁 領领 頭头 頻频 顆颗 題题 額额 顏颜 願愿 類类 顧顾 顯显 風风 飛飞 飯饭 飲饮 飼饲 養养 館馆 馬马 駐驻 駕驾 騰腾
驅驱 驗验 體体 髮发 鬆松 鬥斗 魚鱼 鳥鸟 鹽盐 麗丽 麥麦 麵面 麼么 黃黄 點点 黨党 黴霉 齊齐 齡龄 龍龙 龐庞
"""


@cache
def traditional_characters() -> dict[str, str]:
    """Each traditional character with its simplified one."""
    return {pair[0]: pair[1] for pair in _TRADITIONAL.split()}
