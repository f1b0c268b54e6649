<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClassRow</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePlot</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message numerus="yes">
        <source>%n job(s) found.</source>
        <translation>
            <numerusform>%n job found.</numerusform>
            <numerusform>%n jobs found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found, newest from today.</source>
        <translation>
            <numerusform>%n job found, newest from today.</numerusform>
            <numerusform>%n jobs found, newest from today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found, newest from yesterday.</source>
        <translation>
            <numerusform>%n job found, newest from yesterday.</numerusform>
            <numerusform>%n jobs found, newest from yesterday.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) found, newest from %1.</source>
        <extracomment>%1: date</extracomment>
        <translation>
            <numerusform>%n job found, newest from %1.</numerusform>
            <numerusform>%n jobs found, newest from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DensityMap</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n checkpoint</numerusform>
            <numerusform>%n checkpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message numerus="yes">
        <source>%Ln hit(s) in %1 s</source>
        <extracomment>%1 is a number of seconds: 1,284 hits in 0.21 s</extracomment>
        <translation>
            <numerusform>%Ln hit in %1 s</numerusform>
            <numerusform>%Ln hits in %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPicker</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedRow</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message numerus="yes">
        <source>Remove %n log(s) (%1)</source>
        <extracomment>%1: a size</extracomment>
        <translation>
            <numerusform>Remove %n log (%1)</numerusform>
            <numerusform>Remove %n logs (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message numerus="yes">
        <source>%1 tokens together, not reported by %n of them.</source>
        <translation>
            <numerusform>%1 tokens together, not reported by one of them.</numerusform>
            <numerusform>%1 tokens together, not reported by %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation>
            <numerusform>%n job selected</numerusform>
            <numerusform>%n jobs selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message numerus="yes">
        <source>%n matches in %1 lines of this log</source>
        <translation>
            <numerusform>%n match in %1 lines of this log</numerusform>
            <numerusform>%n matches in %1 lines of this log</numerusform>
        </translation>
    </message>
</context>
</TS>
