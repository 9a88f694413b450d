"""Personal names as they stand in a text: a surname that is common and one or two characters more."""

from __future__ import annotations

__all__ = ["NAME", "SURNAME"]

#: One of the surnames that some nineteen in twenty people bear; none that begin common words of reports.
SURNAME = (
    "(?:欧阳|上官|司马|诸葛|司徒|夏侯|皇甫|尉迟|[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆"
    "廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季"
    "管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦])"
)

#: A full name; 某 and × stand for names that are kept back.
NAME = rf"{SURNAME}(?![某×XxＸ*])[一-龥](?<![某×同和与的，。])[一-龥]?(?<![某×和与的])"
