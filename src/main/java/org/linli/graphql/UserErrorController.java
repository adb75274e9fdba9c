package org.linli.graphql;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class UserErrorController {

	private final Texts texts;

	UserErrorController(Texts texts) {
		this.texts = texts;
	}

	@SchemaMapping
	String message(UserError error, @Argument Lang lang) {
		return this.texts.get(lang, "userError." + error.code(), error.values().toArray());
	}

}
