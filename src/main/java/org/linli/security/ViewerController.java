package org.linli.security;

import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ViewerController {

	@QueryMapping
	Viewer viewer(@ContextValue Viewer viewer) {
		return viewer;
	}

}
