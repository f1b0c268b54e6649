// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/row_delegate.h"
#include "jobs/sparklines.h"

#include <QCache>
#include <QPixmap>

/// The last loss, and the way to it as a sparkline.
class LossDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter *painter, const RowCell &cell) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Look
    {
        const QPointF *line; ///< of a Picture's sparkline: nothing else is at this address
        QRgb ink;
        QRgb dot;
        double pixelRatio;

        bool operator==(const Look &) const = default;
        friend size_t qHash(const Look &look, size_t seed)
        {
            return qHashMulti(seed, look.line, look.ink, look.dot, look.pixelRatio);
        }
    };
    struct Picture
    {
        Sparkline sparkline;
        QPixmap pixels;
    };
    static QPixmap pictureOf(const Sparkline &sparkline, const Look &look);
    void paintSparkline(QPainter *painter, const RowCell &cell, const QRect &place) const;

    mutable QCache<Look, Picture> m_pictures{200}; ///< drawing one takes longer than all texts of its row
};
