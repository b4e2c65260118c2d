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
    <name>weir::ui::RunPresenter</name>
    <message numerus="yes">
        <source>See why %n people were held back</source>
        <translation>
            <numerusform>See why %n person was held back</numerusform>
            <numerusform>See why %n people were held back</numerusform>
        </translation>
    </message>
</context>
</TS>
