// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/cell_texts.h"

#include <QFont>
#include <QModelIndex>
#include <QStyleOptionViewItem>
#include <optional>

class QPainter;
class QTableView;
struct Tokens;

/// A cell of the jobs table while it is painted, seen from left to right whatever the layout's direction.
struct RowCell
{
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Tokens &tokens;
    CellTexts &texts;
    QRect inner; ///< where the content goes
    bool isSelected = false;
    bool isActive = false; ///< its window is the one a person works in

    int width() const { return inner.width(); }
    /// Part of the content's area on screen: `left` counts from its leading edge, the height is centred in the row.
    QRect part(int left, int width, int height) const;
};

/// What the cells of a row have in common: fonts, insets, the ground with its states, the line below. Owned by the table.
class RowPainter
{
public:
    struct Fonts
    {
        QFont body;
        QFont strong;
        QFont bold;
        QFont small;
        QFont mono;
    };
    enum class Notes { Shown, WithoutConnections, Hidden }; ///< the quieter words behind a model and a percentage

    explicit RowPainter(const QTableView *table);

    /// Finding a font costs more than drawing with it.
    const Fonts &fontsFor(const QFont &body) const;
    void setHoveredRow(int row) { m_hoveredRow = row; } ///< -1 for none
    int hoveredRow() const { return m_hoveredRow; }
    void setNotes(Notes notes) { m_notes = notes; }
    bool hasNotes() const { return m_notes != Notes::Hidden; }
    bool hasConnections() const { return m_notes == Notes::Shown; } ///< behind models
    int rowHeight() const;

    RowCell cell(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter *painter, const RowCell &cell) const;
    /// Space between the edges of a column and its content, on both sides together.
    int insets(int column) const;

private:
    bool isFirst(int column) const;
    bool isLast(int column) const;

    const QTableView *m_table;
    int m_hoveredRow = -1;
    Notes m_notes = Notes::Shown;
    mutable std::optional<Fonts> m_fonts;
    mutable CellTexts m_texts;
};

/// A piece of text in one voice.
struct CellRun
{
    QString text;
    const QFont &font; ///< of RowPainter::Fonts
    QRgb ink;
    Qt::Alignment alignment = Qt::AlignLeft; ///< in a left-to-right layout
};

/// Draws it `left` pixels from the leading edge, elided at its end; gives the pixels it takes.
int paintRun(QPainter *painter, const RowCell &cell, int left, int width, const CellRun &run);
