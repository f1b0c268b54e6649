// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRgb>

/// Every colour of the window, by what it is for. The only colour literals of the program stand in this file.
///
/// Contrast (WCAG 2): 4.5 for words, 3 for icons, lines of charts, outlines of controls and focus rings; a test holds
/// both themes to it. Widgets get theirs from tokensFor(palette()).
struct Tokens
{
    // grounds and lines
    QRgb window; QRgb base; QRgb raised; QRgb inset; QRgb hover; QRgb press; QRgb line; QRgb border;
    QRgb control;
    // words
    QRgb text; QRgb text2; QRgb text3; QRgb disabled;
    // the one accent
    QRgb accent; QRgb accentHover; QRgb accentPress; QRgb onAccent; QRgb accentText; QRgb accentTint;
    QRgb select; QRgb focus;
    // states of a job: ink and ground
    QRgb runFg; QRgb runBg; QRgb okFg; QRgb okBg; QRgb failFg; QRgb failBg; QRgb waitFg; QRgb waitBg;
    QRgb idleFg; QRgb idleBg;
    // log
    QRgb logMetric; QRgb logErr; QRgb logWarn; QRgb hit; QRgb hitCur; QRgb hitText; QRgb hitCurText;
    // chart: series, then the plot
    QRgb c1; QRgb c2; QRgb c3; QRgb c4; QRgb c5; QRgb c6; QRgb c1soft; QRgb grid; QRgb axis; QRgb future;
    QRgb hatch;
    // segmented control, read-outs
    QRgb segOn; QRgb tipBg; QRgb tipBorder;

    bool operator==(const Tokens &) const = default;
};

inline constexpr Tokens kLight = {
    .window = 0xfff4f5f8, .base = 0xffffffff, .raised = 0xfffafbfc, .inset = 0xffeef0f4,
    .hover = 0xfff3f5f9, .press = 0xffe7eaf0, .line = 0xffe7e9ee, .border = 0xffd4d8e0,
    .control = 0xff858e9e, .text = 0xff191d25, .text2 = 0xff495162, .text3 = 0xff60687a,
    .disabled = 0xff9ba2af, .accent = 0xff2f5bd8, .accentHover = 0xff274dba, .accentPress = 0xff20419e,
    .onAccent = 0xffffffff, .accentText = 0xff2750c4, .accentTint = 0xffedf2fe, .select = 0xffe2eafd,
    .focus = 0xff2f5bd8, .runFg = 0xff2450c4, .runBg = 0xffe6edfd, .okFg = 0xff017550, .okBg = 0xffddf3ea,
    .failFg = 0xff861712, .failBg = 0xfffbe5e3, .waitFg = 0xff856000, .waitBg = 0xfffbf2db,
    .idleFg = 0xff494f5b, .idleBg = 0xffeceef2, .logMetric = 0xfff3f6fd, .logErr = 0xfffdf1f0,
    .logWarn = 0xfffdf8ec, .hit = 0xffffe58a, .hitCur = 0xffffb938, .hitText = 0xff191d25,
    .hitCurText = 0xff191d25, .c1 = 0xff2f5bd8, .c2 = 0xffc85a00, .c3 = 0xff079a75, .c4 = 0xffb845a8,
    .c5 = 0xff644104, .c6 = 0xff4c5862, .c1soft = 0xffb9c9f4, .grid = 0xffeceef2, .axis = 0xff60687a,
    .future = 0xfff6f7fa, .hatch = 0xffe6e9ef, .segOn = 0xffffffff, .tipBg = 0xffffffff,
    .tipBorder = 0xffc3c9d4,
};

inline constexpr Tokens kDark = {
    .window = 0xff1b1e23, .base = 0xff15171b, .raised = 0xff191c20, .inset = 0xff262a31,
    .hover = 0xff1e2127, .press = 0xff2b3038, .line = 0xff272b32, .border = 0xff383e48,
    .control = 0xff757e8e, .text = 0xffe7eaf0, .text2 = 0xffb1b9c6, .text3 = 0xff8e97a6,
    .disabled = 0xff5d6573, .accent = 0xff3f69e0, .accentHover = 0xff446ee2, .accentPress = 0xff3158c7,
    .onAccent = 0xffffffff, .accentText = 0xff8fadff, .accentTint = 0xff1a2238, .select = 0xff202c4c,
    .focus = 0xff7c9dff, .runFg = 0xff9db6ff, .runBg = 0xff1e2a4b, .okFg = 0xff7fe6bd, .okBg = 0xff12332a,
    .failFg = 0xffff8073, .failBg = 0xff471f1d, .waitFg = 0xfff5be45, .waitBg = 0xff382c10,
    .idleFg = 0xff9ca3b1, .idleBg = 0xff292d35, .logMetric = 0xff191e2b, .logErr = 0xff2b1918,
    .logWarn = 0xff25201a, .hit = 0xff5c4a10, .hitCur = 0xfff0a92b, .hitText = 0xffffffff,
    .hitCurText = 0xff191d25, .c1 = 0xff7c9dff, .c2 = 0xffff9d4a, .c3 = 0xff2ccb9b, .c4 = 0xffeca8de,
    .c5 = 0xfff2e392, .c6 = 0xff75819c, .c1soft = 0xff34456f, .grid = 0xff23272e, .axis = 0xff8e97a6,
    .future = 0xff181a1f, .hatch = 0xff24282f, .segOn = 0xff3a404b, .tipBg = 0xff22262d,
    .tipBorder = 0xff47505d,
};
