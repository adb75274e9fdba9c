package org.linli.people;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameKeyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			王书兰     | 王 书 兰 wang shu lan wangshulan shulan wsl sl
			单佳怡     | 单 佳 怡 shan jia yi shanjiayi jiayi sjy jy
			李强       | 李 强 li qiang liqiang lq
			欧阳书兰   | 欧 阳 书 兰 ou yang shu lan ouyangshulan yangshulan shulan oysl ysl sl
			阿依·古丽  | 阿 依 古 丽 a yi gu li ayiguli yiguli guli aygl ygl gl
			李丽丽     | 李 丽 丽 li lilili lili lll ll
			吕兰       | 吕 兰 lu lan lulan ll lv lvlan
			王         | 王 wang w
			""")
	void findsANameByCharactersSyllablesAndInitialsWithAndWithoutTheSurname(String name, String words) {
		assertThat(NameKey.of(name)).isEqualTo(words);
	}

}
