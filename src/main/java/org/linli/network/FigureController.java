package org.linli.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Lang;
import org.linli.graphql.Loaders;
import org.linli.network.Figure.Where;
import org.linli.network.SourceDocument.Mechanism;
import org.linli.security.Viewer;
import org.linli.territory.Places;
import org.linli.territory.Territory;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class FigureController {

	private final SourceDocuments documents;

	private final FigureGraph graph;

	FigureController(SourceDocuments documents, FigureGraph graph, Loaders loaders) {
		this.documents = documents;
		this.graph = graph;
		loaders.<Measurement, Double>register("measurements",
				(keys, context) -> graph.measure(Viewer.scope(context), keys));
	}

	@QueryMapping
	Collection<SourceDocument> sourceDocuments() {
		return this.documents.all();
	}

	@QueryMapping
	List<Figure> figures(@Argument @Nullable String document, @Argument @Nullable FigureKind kind,
			@ContextValue Scope scope, DataFetchingFieldSelectionSet selection) {
		List<Figure> figures = this.documents.all()
			.stream()
			.filter((one) -> document == null || document.equals(one.id()))
			.flatMap((one) -> one.figures().stream())
			.filter((figure) -> kind == null || kind == figure.kind())
			.toList();
		boolean placed = selection.containsAnyOf("place", "places", "measured", "holds");
		return (placed && !figures.isEmpty()) ? placed(scope, figures) : figures;
	}

	private List<Figure> placed(Scope scope, List<Figure> figures) {
		Map<String, Where> places = this.graph.places(scope,
				figures.stream().flatMap((figure) -> figure.placeKeys().stream()).collect(Collectors.toSet()));
		return figures.stream()
			.map((figure) -> figure.at(figure.placeKeys().stream().map(places::get).filter(Objects::nonNull).toList()))
			.toList();
	}

	@SchemaMapping
	String statement(Figure figure, @Argument Lang lang) {
		return lang.choose(figure.statementZh(), figure.statementEn());
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Territory> place(Figure figure, DataLoader<String, Territory> places) {
		return (figure.placeKeys().size() == 1 && figure.placed()) ? Places.one(places, figure.where().getFirst().id())
				: null;
	}

	@SchemaMapping
	CompletableFuture<List<Territory>> places(Figure figure, DataLoader<String, Territory> places) {
		return places.loadMany(figure.where().stream().map(Where::id).toList());
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Double> measured(Figure figure, DataLoader<Measurement, Double> measurements) {
		Measurement measurement = Measurement.of(figure);
		return (measurement != null) ? measurements.load(measurement).thenApply((measured) -> measured) : null;
	}

	@SchemaMapping
	@Nullable CompletableFuture<@Nullable Boolean> holds(Figure figure, DataLoader<Measurement, Double> measurements) {
		Measurement measurement = Measurement.of(figure);
		return (measurement != null) ? measurements.load(measurement).thenApply((measured) -> holds(figure, measured))
				: null;
	}

	private static @Nullable Boolean holds(Figure figure, @Nullable Double measured) {
		return (measured != null) ? figure.qualifier().holds(figure.published(), measured) : null;
	}

	@SchemaMapping(typeName = "Mechanism")
	String name(Mechanism mechanism, @Argument Lang lang) {
		return lang.choose(mechanism.nameZh(), mechanism.nameEn());
	}

}
