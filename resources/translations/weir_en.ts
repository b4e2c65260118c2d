<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>weir::ui::AudienceList</name>
    <message numerus="yes">
        <source>%n people.</source>
        <translation>
            <numerusform>%n person.</numerusform>
            <numerusform>%n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasCommands</name>
    <message numerus="yes">
        <source>paste %n node(s)</source>
        <translation>
            <numerusform>paste %n node</numerusform>
            <numerusform>paste %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n node(s)</source>
        <translation>
            <numerusform>duplicate %n node</numerusform>
            <numerusform>duplicate %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n object(s)</source>
        <translation>
            <numerusform>delete %n object</numerusform>
            <numerusform>delete %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>disable %n node(s)</source>
        <translation>
            <numerusform>disable %n node</numerusform>
            <numerusform>disable %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>enable %n node(s)</source>
        <translation>
            <numerusform>enable %n node</numerusform>
            <numerusform>enable %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasScene</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasView</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n node(s)</source>
        <translation>
            <numerusform>duplicate %n node</numerusform>
            <numerusform>duplicate %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n object(s)</source>
        <translation>
            <numerusform>move %n object</numerusform>
            <numerusform>move %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnViewsController</name>
    <message numerus="yes">
        <source>%n columns of the view are not in these rows: %1</source>
        <translation>
            <numerusform>%n column of the view is not in these rows: %1</numerusform>
            <numerusform>%n columns of the view are not in these rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not in this view: %1</source>
        <translation>
            <numerusform>%n column is not in this view: %1</numerusform>
            <numerusform>%n columns are not in this view: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>Show %n more column</numerusform>
            <numerusform>Show %n more columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied, with %1 of the columns as they are shown: %2.</source>
        <translation>
            <numerusform>%n row copied, with %1 of the columns as they are shown: %2.</numerusform>
            <numerusform>%n rows copied, with %1 of the columns as they are shown: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n rows, all as before.</source>
        <translation>
            <numerusform>%n row, as before.</numerusform>
            <numerusform>%n rows, all as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::DataPanel</name>
    <message numerus="yes">
        <source>%n rows have the text, filtered here only</source>
        <translation>
            <numerusform>%n row has the text, filtered here only</numerusform>
            <numerusform>%n rows have the text, filtered here only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows fit, filtered here only</source>
        <translation>
            <numerusform>%n row fits, filtered here only</numerusform>
            <numerusform>%n rows fit, filtered here only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::DecisionsEditor</name>
    <message numerus="yes">
        <source>%n pair(s) the same person</source>
        <translation>
            <numerusform>%n pair the same person</numerusform>
            <numerusform>%n pairs the same person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) different people</source>
        <translation>
            <numerusform>%n pair different people</numerusform>
            <numerusform>%n pairs different people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::DiffView</name>
    <message numerus="yes">
        <source>+ %n added</source>
        <translation>
            <numerusform>+ %n added</numerusform>
            <numerusform>+ %n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~ %n changed</source>
        <translation>
            <numerusform>~ %n changed</numerusform>
            <numerusform>~ %n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n removed</source>
        <translation>
            <numerusform>− %n removed</numerusform>
            <numerusform>− %n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ExpectedController</name>
    <message numerus="yes">
        <source>%n rows are expected of %1 from now on.</source>
        <translation>
            <numerusform>%n row is expected of %1 from now on.</numerusform>
            <numerusform>%n rows are expected of %1 from now on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ExpectedDialog</name>
    <message numerus="yes">
        <source>%n rows, all as expected.</source>
        <translation>
            <numerusform>%n row, as expected.</numerusform>
            <numerusform>%n rows, all as expected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::GitController</name>
    <message numerus="yes">
        <source>%1, %n changed</source>
        <translation>
            <numerusform>%1, %n changed</numerusform>
            <numerusform>%1, %n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Branch %1: %n saved file(s) differ from the last commit.</source>
        <translation>
            <numerusform>Branch %1: %n saved file differs from the last commit.</numerusform>
            <numerusform>Branch %1: %n saved files differ from the last commit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupsPane</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1, %n record</numerusform>
            <numerusform>%1, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of three and more records would fall apart without one pair. The bar is how sure that pair is.</source>
        <translation>
            <numerusform>%n group of three and more records would fall apart without one pair. The bar is how sure that pair is.</numerusform>
            <numerusform>%n groups of three and more records would fall apart without one pair. The bar is how sure that pair is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bridge(s)</source>
        <translation>
            <numerusform>%n bridge</numerusform>
            <numerusform>%n bridges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ImportController</name>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>All %n row</numerusform>
            <numerusform>All %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview: first %n row(s)</source>
        <translation>
            <numerusform>Preview: first %n row</numerusform>
            <numerusform>Preview: first %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n row cannot be read</numerusform>
            <numerusform>%n rows cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::MainWindow</name>
    <message numerus="yes">
        <source>Column, in %n node(s)</source>
        <translation>
            <numerusform>Column, in %n node</numerusform>
            <numerusform>Column, in %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still work. What is finished is kept.</source>
        <translation>
            <numerusform>%n job still work. What is finished is kept.</numerusform>
            <numerusform>%n jobs still work. What is finished is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchCharts</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n group(s)</source>
        <translation>
            <numerusform>%1: %n group</numerusform>
            <numerusform>%1: %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::MembersPane</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::Mender</name>
    <message numerus="yes">
        <source>&apos;%1&apos; stands in %n places; all of them changed.</source>
        <translation>
            <numerusform>&apos;%1&apos; stands in %n place; it changed.</numerusform>
            <numerusform>&apos;%1&apos; stands in %n places; all of them changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::NoticeBell</name>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::Overlap</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PeoplePage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonGraphView</name>
    <message numerus="yes">
        <source>%1 %2, linked with %n others</source>
        <comment>1: kind of identifier, 2: its value</comment>
        <translation>
            <numerusform>%1 %2, linked with %n other</numerusform>
            <numerusform>%1 %2, linked with %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonIdentityPane</name>
    <message numerus="yes">
        <source>Choose one or two of them. %n with few links are only in the table.</source>
        <translation>
            <numerusform>Choose one or two of them. %n with few links is only in the table.</numerusform>
            <numerusform>Choose one or two of them. %n with few links are only in the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of %1 meet in %2: a device that several people share?</source>
        <comment>1: kind of identifier, 2: an identifier</comment>
        <translation>
            <numerusform>%n value of %1 meets in %2: a device that several people share?</numerusform>
            <numerusform>%n values of %1 meet in %2: a device that several people share?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonObjectsPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonPredictionsPane</name>
    <message numerus="yes">
        <source>%n scores from %1 to %2</source>
        <translation>
            <numerusform>%n score from %1 to %2</numerusform>
            <numerusform>%n scores from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonRequestsPane</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonView</name>
    <message numerus="yes">
        <source>%n profiles merged into it</source>
        <translation>
            <numerusform>%n profiles merged into it</numerusform>
            <numerusform>%n profiles merged into it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said most often, %n times</source>
        <translation>
            <numerusform>said most often, %n time</numerusform>
            <numerusform>said most often, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said %n times</source>
        <translation>
            <numerusform>said %n time</numerusform>
            <numerusform>said %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements from %1 to %2</source>
        <translation>
            <numerusform>%n statement from %1 to %2</numerusform>
            <numerusform>%n statements from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PreviewController</name>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ProfilePanel</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ProjectSession</name>
    <message numerus="yes">
        <source>%n columns found.</source>
        <translation>
            <numerusform>%n column found.</numerusform>
            <numerusform>%n columns found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::RightsController</name>
    <message numerus="yes">
        <source>%n files written to %1. They hold personal data.</source>
        <translation>
            <numerusform>%n file written to %1. It holds personal data.</numerusform>
            <numerusform>%n files written to %1. They hold personal data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::RunOffer</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes cannot run yet. The list of problems says why.</source>
        <translation>
            <numerusform>%n node cannot run yet. The list of problems says why.</numerusform>
            <numerusform>%n nodes cannot run yet. The list of problems says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::RunPresenter</name>
    <message numerus="yes">
        <source>See why %n people were held back</source>
        <translation>
            <numerusform>See why %n person was held back</numerusform>
            <numerusform>See why %n people were held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1, personal values masked.</source>
        <translation>
            <numerusform>%n row written to %1, personal values masked.</numerusform>
            <numerusform>%n rows written to %1, personal values masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::RunReportView</name>
    <message numerus="yes">
        <source>%n nodes unchanged, taken from the cache</source>
        <translation>
            <numerusform>%n node unchanged, taken from the cache</numerusform>
            <numerusform>%n nodes unchanged, taken from the cache</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes computed in %1</source>
        <translation>
            <numerusform>%n node computed in %1</numerusform>
            <numerusform>%n nodes computed in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::SearchPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::SettingsForm</name>
    <message numerus="yes">
        <source>%n nodes are selected. Settings belong to one.</source>
        <translation>
            <numerusform>%n node is selected. Settings belong to one.</numerusform>
            <numerusform>%n nodes are selected. Settings belong to one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::SubPipelines</name>
    <message numerus="yes">
        <source>collapse %n node(s)</source>
        <translation>
            <numerusform>collapse %n node</numerusform>
            <numerusform>collapse %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expand %n sub-pipeline(s)</source>
        <translation>
            <numerusform>expand %n sub-pipeline</numerusform>
            <numerusform>expand %n sub-pipelines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::TimelineStrip</name>
    <message numerus="yes">
        <source>%n moments from %1</source>
        <translation>
            <numerusform>%n moment from %1</numerusform>
            <numerusform>%n moments from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moments from %1 to %2</source>
        <translation>
            <numerusform>%n moment from %1 to %2</numerusform>
            <numerusform>%n moments from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitCard</name>
    <message numerus="yes">
        <source>%n places use this trait.</source>
        <translation>
            <numerusform>%n place uses this trait.</numerusform>
            <numerusform>%n places use this trait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitPreviewDialog</name>
    <message numerus="yes">
        <source>%n events count, but their values cannot be read in the type of the property.</source>
        <translation>
            <numerusform>%n event counts, but its value cannot be read in the type of the property.</numerusform>
            <numerusform>%n events count, but their values cannot be read in the type of the property.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::Trend</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::TrendPane</name>
    <message numerus="yes">
        <source>Today&apos;s definition on each of the last %n days, by what is known now. Last: %1 UTC.</source>
        <translation>
            <numerusform>Today&apos;s definition on the last day, by what is known now. Last: %1 UTC.</numerusform>
            <numerusform>Today&apos;s definition on each of the last %n days, by what is known now. Last: %1 UTC.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::VersionsPage</name>
    <message numerus="yes">
        <source>%n node(s) added</source>
        <translation>
            <numerusform>%n node added</numerusform>
            <numerusform>%n nodes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::WhatIfDialog</name>
    <message numerus="yes">
        <source>Found out over %n observed sets of identifiers.</source>
        <translation>
            <numerusform>Found out over %n observed set of identifiers.</numerusform>
            <numerusform>Found out over %n observed sets of identifiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be somebody else than today.</source>
        <translation>
            <numerusform>%n person would be somebody else than today.</numerusform>
            <numerusform>%n people would be somebody else than today.</numerusform>
        </translation>
    </message>
</context>
</TS>
