package org.linli.talent;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTests {

	private final List<Skill> skills = List.of(
			skill("appliance-repair", "家电维修", "Appliance repair", "电视没信号|冰箱坏", "fridge"),
			skill("digital", "数字与影像", "Digital skills", "上网", "IT|digital literacy"),
			skill("ebike-charging", "电动车充电安全", "Safe charging of e-bikes", "电动车上楼", "e-bike charger"),
			skill("electrical-repair", "电路维修", "Electrical repairs", "停电|没电了", "power cut"),
			skill("first-aid", "急救", "First aid", "急救|晕倒", "CPR"),
			skill("hairdressing", "理发", "Hairdressing", "理发|剪头发", "haircut"),
			skill("home-care", "上门照料", "Home care", "上门|理发", "home visits"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			家里停电                | electrical-repair=停电
			停电动车上楼怎么办      | ebike-charging=电动车上楼
			老人晕倒，家里又没电了  | electrical-repair=没电了 first-aid=晕倒
			上门理发                | hairdressing=理发 home-care=上门
			ＣＰＲ培训              | first-aid=CPR
			My FRIDGE is broken     | appliance-repair=fridge
			Need IT help            | digital=IT
			a power cut at home     | electrical-repair=power cut
			""")
	void findsTheLongestWordsThatStandInIt(String text, String found) {
		assertThat(new Sentence(text).naming(this.skills)).allMatch(SkillProposal::literal)
			.allMatch((proposal) -> proposal.score() > 0.5 && proposal.score() <= 1)
			.extracting((proposal) -> proposal.skill().code() + "=" + proposal.matched())
			.containsExactlyInAnyOrder(split(found));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "。。。", "刷墙", "it fits in the kitchen", "the fridges", "cpr", "停 电" })
	void findsNoWordWhereNoneStands(String text) {
		assertThat(new Sentence(text).naming(this.skills)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			电视没有信号      | appliance-repair=电视没信号
			he cut the power  | electrical-repair=power cut
			剪完头发再走      | hairdressing=剪头发
			""")
	void findsWordsThatResembleIt(String text, String found) {
		assertThat(new Sentence(text).resembling(this.skills)).noneMatch(SkillProposal::literal)
			.allMatch((proposal) -> proposal.score() > 0 && proposal.score() <= 0.5)
			.extracting((proposal) -> proposal.skill().code() + "=" + proposal.matched())
			.containsExactly(split(found));
	}

	@ParameterizedTest
	@CsvSource({ "需要照顾, 搬家需要人手", "怎么吃药, 怎么写简历", "help with medication, I need help with my tap" })
	void findsNoResemblanceInWhatIsSaidOfAll(String term, String text) {
		Skill skill = new Skill("id", "code", term, term, List.of(), List.of(), false, false);

		assertThat(new Sentence(text).resembling(List.of(skill))).isEmpty();
	}

	@Test
	void ranksTheLongerWordAbove() {
		assertThat(new Sentence("晕倒了，电视没信号").naming(this.skills)).extracting((proposal) -> proposal.skill().code())
			.containsExactly("appliance-repair", "first-aid");
	}

	@Test
	void keepsEverySkillThatSharesTheSameWord() {
		assertThat(new Sentence("理发").naming(this.skills)).extracting((proposal) -> proposal.skill().code())
			.containsExactly("hairdressing", "home-care");
	}

	@Test
	void readsTheFirstTwoHundredCharactersOnly() {
		String filler = "好".repeat(Sentence.LONGEST);

		assertThat(new Sentence("停电" + filler).naming(this.skills)).hasSize(1);
		assertThat(new Sentence(filler + "停电").naming(this.skills)).isEmpty();
	}

	private static Skill skill(String code, String labelZh, String labelEn, String aliasesZh, String aliasesEn) {
		return new Skill("id of " + code, code, labelZh, labelEn, Arrays.asList(aliasesZh.split("\\|", -1)),
				Arrays.asList(aliasesEn.split("\\|", -1)), false, false);
	}

	/** Words of two parts hold one blank; entries begin with a code. */
	private static String[] split(String found) {
		return found.split(" (?=\\S+=)", -1);
	}

}
