// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/timeline_steps.h"

#include <QAbstractListModel>
#include <QListView>

class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole, CaptionRole, StatusRole, FractionRole };

    using QAbstractListModel::QAbstractListModel;

    void setSteps(const std::vector<TimelineStep> &steps);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<TimelineStep> m_steps;
};

/// A job's way from top to bottom, 34 px a step: rings on a line, the last with the sign of the status. As high as its
/// steps; reads like a list.
class Timeline : public QListView
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    void setSteps(const std::vector<TimelineStep> &steps);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    TimelineModel *m_model;
};
