// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/detail_facts.h"

#include <QWidget>

class Hairline;
class KeyValueList;
class PanelArea;
class QToolButton;
class Section;

/// Beside chart and log: hyper-parameters, usage, data, and since when the job runs; of a local file what the disk says.
class InfoPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Width = 263; ///< as designed, beside a splitter of 1 px
    static constexpr int LeastWidth = 220;

    explicit InfoPanel(QWidget *parent = nullptr);

    void setFacts(const DetailFacts &facts);
    /// Over the chart instead of beside it: with an edge of its own.
    void setOverlaid(bool isOverlaid);
    /// As wide as its titles need, which grow with the letters; rows elide.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Section *addSection(const QString &title, KeyValueList *list);
    void showJob(const DetailFacts &facts);
    void renewIcons();

    Hairline *m_edge;
    PanelArea *m_area;
    QToolButton *m_close;
    KeyValueList *m_hyperParameters;
    KeyValueList *m_usage;
    KeyValueList *m_data;
    KeyValueList *m_start;
    Section *m_first = nullptr; ///< hyper-parameters, or a local file
    Section *m_usageSection = nullptr;
    Section *m_dataSection = nullptr;
    Section *m_startSection = nullptr;
    bool m_isOverlaid = false;
};
