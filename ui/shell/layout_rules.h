// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What a window of some width shows by itself. A person's own choice (pinned sidebar, shown column) wins over these.
struct LayoutRules
{
    bool hasInfoPanel;   ///< beside chart and log; else it opens on demand
    bool isRail;         ///< the sidebar is a column of icons
    bool hasConnections; ///< behind the models of the table
    bool hasTightColumns; ///< as narrow as their contents allow, so that names of jobs stay whole
    bool hasFewColumns;  ///< no tokens, no duration
    bool hasFewTools;    ///< names and rare controls of the panels move into their menus
    bool hasOneFilter;   ///< the chips are behind one button
    bool hasFewFigures;  ///< the stat strip drops its least important ones

    bool operator==(const LayoutRules &) const = default;
};

/// For a window of `width` device-independent pixels (SCREENS, Sizes).
constexpr LayoutRules layoutFor(int width)
{
    constexpr int Wide = 1360, Full = 1280, Middle = 1100, Small = 1000;
    return {
        .hasInfoPanel = width >= Full,
        .isRail = width < Middle,
        .hasConnections = width >= Full,
        .hasTightColumns = width < Wide,
        .hasFewColumns = width < Middle,
        .hasFewTools = width < Middle,
        .hasOneFilter = width < Small,
        .hasFewFigures = width < Small,
    };
}
