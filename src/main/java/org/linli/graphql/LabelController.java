package org.linli.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class LabelController {

	private final Labels labels;

	LabelController(Labels labels) {
		this.labels = labels;
	}

	@QueryMapping
	List<EnumLabel> labels(@Argument("enum") @Nullable String type, @Argument Lang lang) {
		return (type != null) ? this.labels.of(type, lang) : this.labels.all(lang);
	}

}
